import Commerce
import Console
import ConsoleKit
import Desk
import TerminalRuntime
import TextGrid

/// Measures full frames at 200×60, with the list beside an order of 500 lines.
enum DrawingBenchmark {
  static func run() {
    var state = AppState(
      session: SessionInfo(profile: "bench", operatorName: "ana", catalog: .standard), start: .orders(.sentToSupplier),
      now: Timestamp(seconds: 1_790_000_000))
    let size = Size(width: 200, height: 60)
    let rows = SampleOrders.rows(OrderPage.size)
    var moment = Timestamp(seconds: 1_790_000_000)
    func take(_ event: AppEvent) -> [Effect] { state.update(event, at: moment) }
    _ = take(.resized(size))
    for effect in take(.started(.orders(.sentToSupplier))) {
      guard case .orders(.loadPage(let token, let status, let number, _)) = effect else { continue }
      let page = OrderPage(status: status, number: number, rows: rows, totalItems: 1132)
      let reading = Reading(value: page, readAt: moment, raw: .none, request: RequestID(rawValue: "bench"))
      _ = take(.service(.orders(.page(token, .success(reading)))))
    }
    for effect in take(.key(Key(.enter))) {
      guard case .orders(.loadOrder(let token, let id, _)) = effect else { continue }
      let order = SampleOrders.order(id, lines: 500)
      let reading = Reading(value: order, readAt: moment, raw: .none, request: RequestID(rawValue: "bench"))
      _ = take(.service(.orders(.order(token, id, .success(reading)))))
    }
    measure("full draw 200×60, order of 500 lines") {
      var surface = Surface(size)
      _ = state.draw(into: &surface)
    }
    measure("key and full draw 200×60") {
      moment = Timestamp(milliseconds: moment.milliseconds + 1)
      _ = take(.key(Key(.down)))
      var surface = Surface(size)
      _ = state.draw(into: &surface)
    }
  }
}
