import ArgumentParser

/// The forms of a list.
enum ListForm: String, CaseIterable, ExpressibleByArgument {
  case table, json, csv
}

/// The forms of one order; `raw` is the platform's answer, laid out and with secrets masked.
enum OrderForm: String, CaseIterable, ExpressibleByArgument {
  case table, json, raw
}

/// The forms of everything else.
enum PlainForm: String, CaseIterable, ExpressibleByArgument {
  case table, json
}
