/// The times by which a hand is told from a program that types: a paste without brackets, a scanner, a macro.
///
/// They are no settings: a smaller one would let text send. A hand takes about 125 ms a key (log-normal, σ 0.25); 0.9 % of its
/// gaps are below 70 ms. Scanners and terminals that paste leave 0 to 30 ms. From about 85 ms on, text is a hand to any program.
public enum TypingTimes {
  /// An answer comes too soon this shortly after another text key, or after its question appears: no person reads so fast.
  public static let alone = Duration.milliseconds(70)
  /// A burst: five text keys within this time, which is 50 ms a key ...
  public static let burst = Duration.milliseconds(200)
  public static let burstCount = 5
  /// ... or twelve within this, which is 90 ms a key, longer than a hand keeps up outside a field.
  public static let longBurst = Duration.seconds(1)
  public static let longBurstCount = 12
  /// As many of them differ: a held key is no burst.
  public static let burstVariety = 3
  /// A burst ends, and an answer counts after a refused one, once no text key has come for so long: pieces on a slow line
  /// are up to 400 ms apart.
  public static let silence = Duration.milliseconds(500)
  /// Between an answer and what it sets off: the time in which the rest of a text shows itself, three keys of 80 ms.
  public static let grace = Duration.milliseconds(250)
  public static let graceCount = 3
  /// Enter so soon after another key in a field that writes has the same grace. Most hands are slower, and wait for nothing.
  public static let brisk = Duration.milliseconds(100)
  /// Repeats of the answering key are those of a finger that rests on it, until it has been away for so long.
  public static let held = Duration.seconds(1)
  /// Digits of a scanner are no further apart, nor is its Enter.
  public static let scan = Duration.milliseconds(60)
  public static let scanCount = 4
  /// A line feed so soon after a carriage return ends the same line.
  public static let lineEnd = Duration.milliseconds(150)
}
