import Commerce
import ConsoleKit
import Desk
import TextGrid
import Texts
import Widgets

// What is read before products are sent and after it: all of it, however small the screen is.

extension ComponentReading<Catalog> {
  /// A review with its lines made again where they fit no longer, and its cursor among them.
  func settled(_ review: ProductReview) -> ProductReview {
    var review = review
    review.follow(own.staged)
    review.text = settled(review.text) { lines(of: review, width: $0) }
    return review
  }

  /// The same of a push that is over.
  func settled(_ run: PushRun) -> PushRun {
    guard run.isOver else { return run }
    var run = run
    run.text = settled(run.text) { lines(of: run, width: $0) }
    return run
  }

  private func settled(
    _ text: ScrolledLines, _ lines: (_ width: Int) -> [ScrolledLines.Line]
  ) -> ScrolledLines {
    var text = text
    let body = ScreenLayout(size: size).body
    if text.width != body.width { text.show(lines(body.width), width: body.width) }
    text.cursor.clamp(count: text.lines.count, visibleRows: max(1, body.height - 1))
    return text
  }

  // MARK: Before

  /// What would be sent, and what would be saved product by product.
  private func lines(of review: ProductReview, width: Int) -> [ScrolledLines.Line] {
    let notes = ScrolledLines.wrapped(notes(of: review), to: width - 2)
    return notes
      + review.items.enumerated().flatMap { index, item in
        segments(of: item, width: width - 1).map { ScrolledLines.Line($0, item: index) }
      }
  }

  private func notes(of review: ProductReview) -> [StyledText] {
    var notes: [StyledText] = []
    if !review.items.isEmpty { notes.append(StyledText(texts(.catalog(.reviewStaged(review.items.count))))) }
    let new = review.items.count(where: \.isNew)
    if new > 0 { notes.append(StyledText(texts(.catalog(.reviewNew(new))))) }
    guard let plan = review.plan else { return notes + [StyledText(texts(.loading), .faint)] }
    if plan.due > 0 { notes.append(StyledText(texts(.catalog(.reviewUnsent(plan.due))))) }
    guard plan.staleStock > 0 else { return notes + [StyledText(texts(.catalog(.stockGoesToo)), .caution)] }
    return notes + [
      StyledText(texts(.catalog(.staleStock(plan.staleStock))), .danger),
      StyledText(texts(.catalog(.stockHint)), .caution),
    ]
  }

  /// One product: its code and name, and behind them each changed field as before → after, on as many lines as that takes.
  private func segments(of item: StagedProduct, width: Int) -> [[StyledText]] {
    let code = SafeText(item.id.digits)
    let name = SafeText(item.after.name)
    var lines: [[StyledText]]
    var used: Int
    if width < 60 {
      lines = (code + "  " + name).wrapped(to: max(10, width)).map { [StyledText($0)] }
      used = width
    } else {
      let room = min(36, width - 45)
      let fitted = name.truncated(to: room, ellipsis: session.lineStyle.ellipsis).padded(to: room)
      lines = [[StyledText(code.padded(to: 15), .faint), StyledText(fitted)]]
      used = 15 + room
    }
    for change in changes(of: item) {
      let length = change.reduce(0) { $0 + $1.text.width }
      if used + 2 + length <= width {
        lines[lines.count - 1] += [StyledText("  ")] + change
        used += 2 + length
      } else if 2 + length <= width {
        lines.append([StyledText("  ")] + change)
        used = 2 + length
      } else {
        for part in change {
          lines += part.text.wrapped(to: max(10, width - 2)).map { [StyledText("  "), StyledText($0, part.role)] }
        }
        used = width
      }
    }
    return lines
  }

  /// The changed fields of a product; of a new one what is filled in.
  private func changes(of item: StagedProduct) -> [[StyledText]] {
    let (old, new) = (item.origin, item.after)
    var changes: [[StyledText]] = item.isNew ? [[StyledText(texts(.newWord), .after)]] : []
    func add(_ label: Phrase, _ before: SafeText, _ after: SafeText) {
      var change = [StyledText(texts(label) + " ", .faint)]
      if !item.isNew { change.append(StyledText(before + " → ", .before)) }
      changes.append(change + [StyledText(after, .after)])
    }
    for field in ProductField.allCases where field != .stockAt && field.differs(new, old) {
      // Where the name of a new product stands already it is not told again.
      guard !(item.isNew && field == .name) else { continue }
      add(.catalog(.field(field)), text(of: field, old), text(of: field, new))
    }
    if item.isNew, !ProductField.stock.differs(new, old) {
      add(.catalog(.field(.stock)), .empty, text(of: .stock, new))
    }
    if new.tiers != old.tiers {
      add(.catalog(.column(.tiers)), words(of: old.tiers), words(of: new.tiers))
    }
    if new.promotion != old.promotion {
      add(.catalog(.promotionHeading), words(of: old.promotion), words(of: new.promotion))
    }
    return changes
  }

  private func words(of tiers: [PriceTier]) -> SafeText {
    tiers.isEmpty
      ? "—"
      : tiers.map { tier in
        texts(.catalog(.tier(from: texts.quantity(tier.lowerLimit).string, group: tier.userGroup))) + " "
          + texts.money(tier.price)
      }.joined(separator: ", ")
  }

  private func words(of promotion: Promotion?) -> SafeText {
    promotion.map { texts.money($0.price) + " " + days(of: $0) } ?? "—"
  }

  /// From when until when it holds.
  func days(of promotion: Promotion) -> SafeText {
    let from = promotion.from.map { texts.day($0).string }
    let until = promotion.until.map { texts.lastDay(before: $0).string }
    return texts(.catalog(.promotionDays(from: from, until: until)))
  }

  // MARK: After

  /// What became of a push, and every refused product with the platform's sentence.
  private func lines(of run: PushRun, width: Int) -> [ScrolledLines.Line] {
    let refused = run.outcome?.refused ?? []
    return ScrolledLines.wrapped(words(of: run), to: width - 2)
      + refused.enumerated().flatMap { index, product in
        let name = SafeText(product.ean.digits) + "  " + SafeText(product.name)
        let reason = SafeText(product.reason).wrapped(to: max(10, width - 4))
        return name.wrapped(to: max(10, width - 2)).map { ScrolledLines.Line([StyledText($0)], item: index) }
          + reason.map { ScrolledLines.Line([StyledText("  "), StyledText($0, .danger)], item: index) }
      }
  }

  private func words(of run: PushRun) -> [StyledText] {
    if let failure = run.failure {
      let saved = StyledText(texts(.catalog(run.isSaved ? .savedNotSent : .notSaved)), run.isSaved ? .caution : .danger)
      return [StyledText(texts(.failed(failure)), .danger), saved]
    }
    guard let outcome = run.outcome else { return [] }
    var words = [StyledText(texts(.catalog(.pushEnded(outcome))), outcome.isGood ? .good : .caution)]
    if outcome.shortAnswers > 0 {
      words.append(StyledText(texts(.catalog(.shortAnswers(outcome.shortAnswers))), .danger))
    }
    if let failure = outcome.failure, failure.kind != .canceled {
      words.append(StyledText(texts(.failed(failure)), .danger))
    }
    if outcome.remaining > 0 { words.append(StyledText(texts(.catalog(.remaining(outcome.remaining))), .caution)) }
    return words
  }
}
