import Testing

@testable import Settings

@Suite("Locations")
struct LocationsTests {
  @Test("the XDG variables are followed")
  func variables() throws {
    let locations = try Locations(
      environment: [
        "HOME": "/home/ana/", "XDG_CONFIG_HOME": "/c", "XDG_DATA_HOME": "/d/", "XDG_STATE_HOME": "/s",
      ])
    #expect(locations.home == "/home/ana")
    #expect(locations.configFile == "/c/balcao/config.yaml")
    #expect(locations.themesFolder == "/c/balcao/themes")
    #expect(locations.storeFile(profile: "acme") == "/d/balcao/acme.sqlite")
    #expect(locations.stateFolder == "/s/balcao")
  }

  @Test("variables that are empty or relative do not count", arguments: ["", "config", "./x", "~/x"])
  func ignored(value: String) throws {
    let locations = try Locations(
      environment: ["HOME": "/h", "XDG_CONFIG_HOME": value, "XDG_DATA_HOME": value, "XDG_STATE_HOME": value])
    #expect(locations.configFolder == "/h/.config/balcao")
    #expect(locations.dataFolder == "/h/.local/share/balcao")
    #expect(locations.stateFolder == "/h/.local/state/balcao")
  }

  @Test("without HOME the account's home counts, and without that there has to be every variable")
  func home() throws {
    #expect(try Locations(environment: [:], accountHome: { "/a" }).configFolder == "/a/.config/balcao")
    #expect(throws: SettingsError.noHome) { try Locations(environment: [:], accountHome: { nil }) }
    let all = ["XDG_CONFIG_HOME": "/c", "XDG_DATA_HOME": "/d", "XDG_STATE_HOME": "/s"]
    #expect(try Locations(environment: all, accountHome: { nil }).home == nil)
    #expect(Locations.accountHome()?.hasPrefix("/") == true)
  }

  @Test(
    "paths are as people write them",
    arguments: [("~/x", "/h/x"), ("~", "/h"), ("/x", "/x"), ("x/y", "/f/x/y"), ("~ana", "/f/~ana")])
  func paths(written: String, path: String) throws {
    #expect(try Locations(environment: ["HOME": "/h"]).path(written, relativeTo: "/f") == path)
  }
}
