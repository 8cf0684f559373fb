/// The times that tell a hand from a program that types: a paste without brackets, a scanner, a macro.
///
/// They are not settings: smaller ones would let pasted text send. A hand takes about 125 ms a key (log-normal, σ 0.25), and 0.9
/// % of its gaps are below 70 ms. Scanners and pasting terminals leave gaps of 0 to 30 ms. From about 85 ms on, text cannot be
/// told from a hand.
public enum TypingTimes {
  /// An answer this soon after another text key, or after its question appears, comes too soon: nobody reads that fast.
  public static let alone = Duration.milliseconds(70)
  /// A burst: five text keys within this time, 50 ms a key ...
  public static let burst = Duration.milliseconds(200)
  public static let burstCount = 5
  /// ... or twelve within this time, 90 ms a key: longer than a hand keeps up outside a field.
  public static let longBurst = Duration.seconds(1)
  public static let longBurstCount = 12
  /// A burst needs this many different keys: a held key is not a burst.
  public static let burstVariety = 3
  /// A burst ends, and an answer counts after a refused one, after this long without a text key. Pieces of text on a slow line
  /// are up to 400 ms apart.
  public static let silence = Duration.milliseconds(500)
  /// The delay between an answer and its effect, in which the rest of a pasted text shows itself: three keys of 80 ms.
  public static let grace = Duration.milliseconds(250)
  public static let graceCount = 3
  /// Enter this soon after another key in a sending field gets the same delay. Most hands are slower and do not wait.
  public static let brisk = Duration.milliseconds(100)
  /// Repeats of the answering key come from a resting finger until it has been released for this long.
  public static let held = Duration.seconds(1)
  /// The longest gap between digits of a scanner, and before its Enter.
  public static let scan = Duration.milliseconds(60)
  public static let scanCount = 4
  /// A line feed this soon after a carriage return ends the same line.
  public static let lineEnd = Duration.milliseconds(150)
}
