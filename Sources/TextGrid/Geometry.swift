/// A place on the grid; the origin is the upper left corner.
public struct Point: Hashable, Sendable {
  public var x: Int
  public var y: Int

  public init(x: Int, y: Int) {
    self.x = x
    self.y = y
  }
}

/// Columns and rows.
public struct Size: Hashable, Sendable {
  public var width: Int
  public var height: Int

  public init(width: Int, height: Int) {
    self.width = width
    self.height = height
  }
}

/// A rectangle of cells. Its size is never negative.
public struct Rect: Hashable, Sendable {
  public let x: Int
  public let y: Int
  public let width: Int
  public let height: Int

  public init(x: Int, y: Int, width: Int, height: Int) {
    self.x = x
    self.y = y
    self.width = max(0, width)
    self.height = max(0, height)
  }

  public init(_ size: Size) {
    self.init(x: 0, y: 0, width: size.width, height: size.height)
  }

  public var size: Size { Size(width: width, height: height) }
  public var isEmpty: Bool { width == 0 || height == 0 }
  public var right: Int { x + width }
  public var bottom: Int { y + height }

  public func contains(_ point: Point) -> Bool {
    point.x >= x && point.x < right && point.y >= y && point.y < bottom
  }

  public func intersection(_ other: Rect) -> Rect {
    let left = max(x, other.x)
    let top = max(y, other.y)
    return Rect(x: left, y: top, width: min(right, other.right) - left, height: min(bottom, other.bottom) - top)
  }

  public func inset(horizontally: Int = 0, vertically: Int = 0) -> Rect {
    Rect(x: x + horizontally, y: y + vertically, width: width - 2 * horizontally, height: height - 2 * vertically)
  }

  /// One row of the rectangle, counted from its top; empty if there is none.
  public func row(_ index: Int) -> Rect {
    Rect(x: x, y: y + index, width: width, height: 1).intersection(self)
  }

  /// Cuts rows off the top; returns the cut and the rest.
  public func cutTop(_ rows: Int) -> (Rect, Rect) {
    let cut = max(0, min(rows, height))
    return (Rect(x: x, y: y, width: width, height: cut), Rect(x: x, y: y + cut, width: width, height: height - cut))
  }

  /// Cuts rows off the bottom; returns the cut and the rest.
  public func cutBottom(_ rows: Int) -> (Rect, Rect) {
    let cut = max(0, min(rows, height))
    let rest = Rect(x: x, y: y, width: width, height: height - cut)
    return (Rect(x: x, y: bottom - cut, width: width, height: cut), rest)
  }

  /// Cuts columns off the left; returns the cut and the rest.
  public func cutLeft(_ columns: Int) -> (Rect, Rect) {
    let cut = max(0, min(columns, width))
    return (Rect(x: x, y: y, width: cut, height: height), Rect(x: x + cut, y: y, width: width - cut, height: height))
  }

  /// A centered rectangle of the given size, cut to fit.
  public func centered(_ size: Size) -> Rect {
    let width = min(size.width, self.width)
    let height = min(size.height, self.height)
    return Rect(x: x + (self.width - width) / 2, y: y + (self.height - height) / 2, width: width, height: height)
  }
}
