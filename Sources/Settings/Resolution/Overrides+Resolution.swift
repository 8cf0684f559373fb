import Desk

extension Overrides {
  /// Resolves each setting by precedence: these overrides (options merged over the environment), then the profile or the rest of
  /// the configuration, then the default.
  ///
  /// Paths in the configuration are relative to its folder; paths given here are relative to the working folder.
  ///
  /// - Throws: ``SettingsError/problems(_:)`` for mistakes in the configuration, except those in other profiles.
  public func resolve(
    _ configuration: Configuration, locations: Locations, environment: [String: String]
  ) throws(SettingsError) -> ResolvedSettings {
    let given = try baseURL.map { text throws(SettingsError) in try Self.baseURL(text) }
    let name = try profileName(in: configuration, given: given)
    let inTheWay = configuration.problems.filter { $0.profile == nil || $0.profile == name }
    guard inTheWay.isEmpty else { throw .problems(inTheWay) }

    let profile = name.flatMap { configuration.profiles[$0] } ?? Configuration.Profile()
    let configFile = config ?? locations.configFile
    let configFolder = AtomicFile.folder(of: configFile)
    func path(_ written: String?) -> String? { written.map { locations.path($0, relativeTo: configFolder) } }

    let noColor = noColor ?? false
    return ResolvedSettings(
      profile: name,
      profiles: configuration.profiles.keys.sorted(),
      baseURL: given ?? profile.baseURL,
      user: user ?? profile.user,
      credential: credential(of: profile, given: given, path: path),
      caFile: caFile ?? path(profile.caFile),
      store: store ?? path(profile.store) ?? name.map(locations.storeFile(profile:))
        ?? locations.storeFile(origin: given?.originText ?? "", user: user ?? ""),
      isProduction: profile.isProduction ?? false,
      isReadOnly: readOnly == true || profile.isReadOnly == true,
      timeout: try (checkedTimeout() ?? profile.timeoutSeconds).map { .seconds($0) } ?? ResolvedSettings.defaultTimeout,
      customerDocumentField: profile.customerDocumentField,
      removedStatus: profile.removedStatus ?? ResolvedSettings.defaultRemovedStatus,
      configFile: configFile,
      theme: noColor ? "mono" : theme ?? configuration.theme ?? ThemeCatalog.defaultName,
      themesFolder: locations.themesFolder,
      language: try language() ?? configuration.language ?? InterfaceLanguage(locale: environment),
      noColor: noColor,
      // Some versions of GNU screen draw mouse reports as text.
      mouse: configuration.mouse ?? (environment["STY"] == nil),
      bell: configuration.bell ?? true,
      privacy: configuration.privacy ?? false,
      timeZone: configuration.timeZone ?? ResolvedSettings.defaultTimeZone,
      operatorName: operatorName ?? configuration.operatorName,
      readBack: configuration.readBackSeconds.map { .seconds($0) } ?? ResolvedSettings.defaultReadBack,
      exportFolder: path(configuration.exportFolder),
      stockAgeHours: configuration.stockAgeHours ?? ResolvedSettings.defaultStockAgeHours,
      limitAgeHours: configuration.limitAgeHours ?? ResolvedSettings.defaultLimitAgeHours,
      keepOrdersDays: profile.keepOrdersDays ?? configuration.keepOrdersDays,
      catalogColumns: configuration.catalogColumns,
      sweep: configuration.sweepsInBackground == false
        ? nil : .inBackground(pace: configuration.sweepPace ?? ResolvedSettings.defaultSweepPace),
      alertStatuses: configuration.alertStatuses ?? ResolvedSettings.defaultAlertStatuses,
      messages: configuration.messages,
      shopName: profile.shopName ?? configuration.shopName,
      printCommand: profile.printCommand ?? configuration.printCommand,
      keys: configuration.keys,
      problems: configuration.problems)
  }

  /// The named profile, else the default one, else the only one. An address given without a name that is not the default
  /// profile's uses no profile, so neither that profile's store nor its password.
  private func profileName(in configuration: Configuration, given: PlatformOrigin?) throws(SettingsError) -> String? {
    if let profile {
      guard configuration.profiles[profile] != nil || configuration.problems.contains(where: { $0.profile == profile })
      else { throw .unknownProfile(profile, known: configuration.profiles.keys.sorted()) }
      return profile
    }
    let only = configuration.profiles.count == 1 ? configuration.profiles.keys.first : nil
    guard let name = configuration.defaultProfile ?? only else { return nil }
    if let given, configuration.profiles[name]?.baseURL?.originText != given.originText { return nil }
    return name
  }

  /// A profile's password is sent only to the profile's own address and account.
  private func credential(
    of profile: Configuration.Profile, given: PlatformOrigin?, path: (String?) -> String?
  ) -> ResolvedSettings.CredentialSource? {
    if passwordStdin == true { return .standardInput }
    if let passwordFile { return .file(passwordFile) }
    guard given == nil || given?.originText == profile.baseURL?.originText, user == nil || user == profile.user
    else { return nil }
    if let command = profile.credentialCommand { return .command(command) }
    return path(profile.passwordFile).map { .file($0) }
  }

  private func checkedTimeout() throws(SettingsError) -> Int? {
    guard let timeout, !Configuration.timeoutRange.contains(timeout) else { return timeout }
    throw .outOfRange(option: "timeout", Configuration.timeoutRange)
  }

  private func language() throws(SettingsError) -> InterfaceLanguage? {
    guard let lang else { return nil }
    guard let language = InterfaceLanguage(tag: lang) else { throw .unknownLanguage(lang) }
    return language
  }

  private static func baseURL(_ text: String) throws(SettingsError) -> PlatformOrigin {
    do throws(PlatformOrigin.Fault) {
      return try PlatformOrigin(text)
    } catch {
      throw .badBaseURL(error)
    }
  }
}
