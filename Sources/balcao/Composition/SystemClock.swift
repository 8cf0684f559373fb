import VenddorAPI

/// The client's clock is the program's, too.
typealias SystemClock = VenddorAPI.SystemClock
