import ConsoleKit
import Desk
import TextGrid
import Texts
import Widgets

extension View<Customers> {
  func content(of choice: Customers.Choice) -> MenuContent {
    switch choice {
    case .values:
      // The list lies over the form that it was opened from.
      guard let form = layers.pageBeneath?.form, case .choice(let field) = form.fields[form.focus].content else {
        return MenuContent(title: .empty, rows: [])
      }
      return MenuContent(
        title: form.fields[form.focus].label,
        rows: field.options.enumerated().map { index, option in
          Menu.Row(title: option.title, isCurrent: index == field.selection)
        })
    case .filter:
      return MenuContent(
        title: texts(.catalog(.filterTitle)),
        rows: zip(texts.customerFilterLetters, CustomerFilter.allCases).map { letter, filter in
          Menu.Row(
            letter: letter, title: texts(.customers(.filter(filter))), isCurrent: filter == own.query.filter)
        })
    }
  }
}
