/// The themes that come with the program, embedded so that it starts without looking for files.
public enum BuiltInThemes {
  /// Every theme file, in the order a menu shows them.
  ///
  /// - Returns: the theme's name, which is its file's name without the ending, and the file's UTF-8 YAML.
  public static let files: [(name: String, bytes: [UInt8])] = [
    ("dark", PackageResources.dark_yaml),
    ("light", PackageResources.light_yaml),
    ("high-contrast", PackageResources.high_contrast_yaml),
    ("mono", PackageResources.mono_yaml),
    ("terminal-default", PackageResources.terminal_default_yaml),
  ]
}
