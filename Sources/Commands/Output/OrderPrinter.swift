import Commerce
import Desk
import TextGrid
import Texts

/// Formats orders for a terminal.
struct OrderPrinter {
  private let texts: Texts
  /// The columns that a name may take in a row, so that one long name does not make every row too long.
  private let nameWidth: Int

  /// On a terminal rows fit 80 columns; a pipe gets whole names.
  init(_ environment: CommandEnvironment) {
    texts = environment.texts
    nameWidth = environment.output.isTerminal ? 26 : .max
  }

  /// The rows of a page.
  func table(of page: OrderPage, at now: Timestamp) -> String {
    table(
      page.rows.map { row in
        (row, former: nil, status: nil, age: row.placedAt.map { texts.age(of: $0, at: now) } ?? "?")
      },
      age: .columnAge)
  }

  /// Orders of all statuses, each as it was last seen.
  func table(of orders: [Dated<OrderSummary>], at now: Timestamp) -> String {
    table(
      orders.map { ($0.value, nil, SafeText($0.value.status.rawValue), texts.age(of: $0.readAt, at: now)) },
      age: .columnSeen)
  }

  /// Orders that came, moved or changed their total.
  func table(of news: [OrderNews], at now: Timestamp) -> String {
    table(
      news.map { item in
        let order = item.order
        let status = Texts.move(from: item.event.formerStatus, to: order.value.status)
        return (order.value, item.event.formerTotal, status, texts.age(of: order.readAt, at: now))
      }, age: .columnSeen)
  }

  /// The table has a column of statuses if a row has one.
  private func table(_ rows: [(OrderSummary, former: Money?, status: SafeText?, age: SafeText)], age: Phrase) -> String
  {
    let hasStatus = rows.contains { $0.status != nil }
    var table = PlainTable(
      [.init(texts(.columnNumber)), .init(texts(.columnArrived))]
        + (hasStatus ? [.init(texts(.columnStatusLetter))] : [])
        + [
          .init(texts(.columnCustomer)), .init(texts(.columnPhone)), .init(texts(.columnTotal), .trailing),
          .init(texts(age), .trailing),
        ])
    for (row, former, status, age) in rows {
      table.append(
        [SafeText(row.id.rawValue), row.placedAt.map { texts.shortDateTime($0) } ?? "?"]
          + [status].compactMap(\.self)
          + [
            SafeText(row.customer.fullName).truncated(to: nameWidth), SafeText(row.customer.phone),
            texts.total(row.total, from: former), age,
          ])
    }
    return table.text
  }

  /// All details of an order.
  func detail(of order: Order) -> String {
    [head(of: order), lines(of: order), totals(of: order), remarks(on: order)]
      .filter { !$0.isEmpty }.joined(separator: "\n")
  }

  private func head(of order: Order) -> String {
    var table = PlainTable([.init(.empty), .init(.empty)])
    table.append([texts(.columnNumber), SafeText(order.id.rawValue)])
    table.append([texts(.columnStatus), SafeText(order.status.rawValue) + " " + texts.name(of: order.status)])
    table.append([texts(.columnArrived), order.placedAt.map { texts.dateTime($0, seconds: true) } ?? "?"])
    table.append([
      texts(.columnCustomer),
      listed([order.customer.fullName, order.customer.email, order.customer.phone]),
    ])
    for (title, address) in [(Phrase.deliveryHeading, order.delivery), (.billingHeading, order.billing)]
    where !address.isEmpty {
      table.append([texts(title), listed([address.name, address.street, address.complement, address.district])])
      table.append([
        .empty, listed([address.city, address.state, texts.postalCode(of: address), address.country, address.phone]),
      ])
    }
    return table.text
  }

  private func lines(of order: Order) -> String {
    guard !order.lines.isEmpty else { return texts(.withoutLines).string + "\n" }
    var table = PlainTable([
      .init(texts(.columnCode)), .init(texts(.columnProduct)), .init(texts(.columnQuantity), .trailing),
      .init(texts(.columnPrice), .trailing), .init(texts(.columnDiscount), .trailing),
      .init(texts(.columnSubtotal), .trailing), .init(texts(.columnShipped), .trailing),
    ])
    for line in order.lines {
      table.append([
        SafeText(line.productCode), SafeText(line.name).truncated(to: nameWidth),
        line.quantity.map { texts.quantity($0) } ?? "?",
        texts.money(line.price), optional(line.discount), texts.money(line.subtotal),
        line.shipped.map { texts.quantity($0) } ?? .empty,
      ])
    }
    return table.text
  }

  private func totals(of order: Order) -> String {
    var table = PlainTable([.init(.empty), .init(.empty, .trailing)])
    let parts: [(Phrase, Money?)] = [
      (.subtotal, order.totals.subtotal), (.discount, order.totals.discount),
      (.subtotalDiscount, order.totals.subtotalDiscount), (.shipping, order.totals.shipping), (.tax, order.totals.tax),
    ]
    for (title, amount) in parts where amount != nil && amount != .zero {
      table.append([texts(title), texts.money(amount)])
    }
    table.append([texts(.total), texts.money(order.totals.total)])
    return table.text
  }

  private func remarks(on order: Order) -> String {
    var text = order.discrepancies.map { "! " + texts(.discrepancy($0)).string + "\n" }.joined()
    for (title, remark) in [(Phrase.notesHeading, order.notes), (.internalNotesHeading, order.internalNotes)]
    where !remark.isEmpty {
      text += texts(title).string + "\n"
      text += remark.split(whereSeparator: \.isNewline).map { "  " + SafeText($0).string + "\n" }.joined()
    }
    guard !order.fields.isEmpty else { return text }
    var table = PlainTable([.init(.empty), .init(.empty)])
    for field in order.fields { table.append([SafeText("  " + field.key), SafeText(field.value)]) }
    return text + texts(.fieldsHeading).string + "\n" + table.text
  }

  private func optional(_ amount: Money?) -> SafeText {
    guard let amount, amount != .zero else { return .empty }
    return texts.money(amount)
  }

  private func listed(_ parts: [String]) -> SafeText {
    parts.filter { !$0.isEmpty }.map { SafeText($0) }.joined(separator: ", ")
  }
}
