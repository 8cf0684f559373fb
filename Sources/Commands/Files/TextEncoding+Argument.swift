import ArgumentParser
import RecordFiles

extension TextEncoding: ExpressibleByArgument {}
