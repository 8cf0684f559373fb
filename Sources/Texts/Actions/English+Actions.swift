/// English for the same desk.
struct English {
  let texts: Texts

  /// What an action is called in the footer, what it does, and its name on the command line.
  func action(_ id: ActionID) -> (title: String, help: String, command: String) {
    switch id {
    case .help: ("Help", "shows every key that is valid here", "help")
    case .commandLine: ("Command", "opens the command line; Tab completes", "command")
    case .quit: ("Quit", "leaves Balcão", "quit")
    case .back: ("Back", "closes what is open, or goes back to the list", "back")
    case .interrupt: ("Stop", "cancels what is under way; never quits", "stop")
    case .suspend: ("Suspend", "back to the shell; fg returns", "suspend")
    case .redraw: ("Redraw", "draws the screen again", "redraw")
    case .nextPane: ("Pane", "the next pane: orders, order, catalog, customers", "pane")
    case .previousPane: ("Pane", "the pane before: customers, catalog, order, orders", "previous-pane")
    case .showOrders: ("Orders", "shows the order list", "orders")
    case .showCatalog: ("Catalog", "shows the catalog as the local file has it", "catalog")
    case .showCustomers: ("Customers", "shows the customers as the local file has them", "customers")
    case .showOrder: ("Order", "shows the open order; with a number, opens that order", "order")
    case .refresh: ("Refresh", "reads what is on the screen again", "refresh")
    case .journal: ("Journal", "everything that was sent, by whom, and how it ended", "journal")
    case .overview: ("Overview", "how many orders there are in each status", "overview")
    case .privacy: ("Blur", "hides or shows personal data", "blur")
    case .unlock: ("Unlock", "allows writing for a while: unlock 15m", "unlock")
    case .lock: ("Lock", "back to read-only", "lock")
    case .theme: ("Theme", "changes the colours: theme dark", "theme")
    case .language: ("Language", "changes the language: language pt", "language")
    case .mouse: ("Mouse", "turns the mouse on or off", "mouse")
    case .logIn: ("Log in", "reads the password again and calls the platform again", "login")
    case .up: ("Up", "one row up", "up")
    case .down: ("Down", "one row down", "down")
    case .top: ("Top", "goes to the first row", "top")
    case .bottom: ("Bottom", "goes to the last row", "bottom")
    case .screenUp: ("Screen up", "one screen up", "screen-up")
    case .screenDown: ("Screen down", "one screen down", "screen-down")
    case .open: ("Open", "opens the order under the cursor", "open")
    case .find: ("Go to order", "opens an order by its number; just type it", "find")
    case .filter: ("Filter", "chooses the status that is shown; filter E", "filter")
    case .nextPage: ("Page", "next page; of 20 in the order list", "next")
    case .previousPage: ("Previous page", "previous page; of 20 in the order list", "previous")
    case .sort: ("Sort", "sorts by a column; again reverses", "sort")
    case .mark: ("Mark", "marks or unmarks the row and goes down", "mark")
    case .markPage: ("Mark page", "marks the page; again, the whole filter", "mark-page")
    case .unmarkAll: ("Unmark", "unmarks all", "unmark")
    case .changeStatus: ("Status", "changes the status of the marked orders, or of the one under the cursor", "status")
    case .copy: ("Copy", "copies what is under the cursor", "copy")
    case .export: ("Export", "writes what is on the screen to a file", "export")
    case .raw: ("Raw", "shows the platform's raw answer, without secrets", "raw")
    case .edit: ("Qty", "edits the quantity of the line", "quantity")
    case .addLine: ("Add", "adds a product to the order (experimental)", "add")
    case .removeLine: ("Remove", "removes the line from the order", "remove")
    case .undo: ("Undo", "undoes the staged change under the cursor", "undo")
    case .review: ("Review", "reviews and sends what is staged or unsent", "review")
    case .discardDraft: ("Discard", "discards the staged changes", "discard")
    case .nextOrder: ("Next", "next order of the list", "next-order")
    case .previousOrder: ("Previous", "previous order of the list", "previous-order")
    case .lineProduct: ("Product", "opens the line's product in the catalog; Esc goes back to the order", "product")
    case .note: ("Note", "leaves a note for the team; the platform never sees it", "note")
    case .takeOver: ("Take over", "makes another operator's draft on this order yours", "takeover")
    case .shift: ("Shift", "what to hand over: open writes, drafts, notes of the day", "shift")
    case .closeEntry: ("Close", "closes an open write with what was found out", "close")
    case .revert: ("Revert", "stages the reversal of a confirmed change; this sends nothing", "revert")
    case .pickingList: ("Picking", "the picking list of the marked orders or of this one", "picking")
    case .printPicking: ("Print", "prints the list by the print_command of config.yaml", "print")
    case .message: ("Message", "a message for the customer, with a link for WhatsApp", "message")
    case .copyLink: ("Copy link", "copies the link of the chat", "copy-link")
    case .search: ("Search", "searches what is known here, letter by letter", "search")
    case .news: ("News", "what came or changed since you last looked, all statuses", "news")
    case .sweep: ("Read all", "reads the lists of all statuses, one request at a time", "read-all")
    case .importFile: ("Import", "imports a file after showing its mistakes: import FILE", "import")
    case .openProduct: ("Open", "opens the product under the cursor with all its fields", "open-product")
    case .editProduct: ("Edit", "edits the field under the cursor; in the list, the marked or the product", "edit")
    case .addProduct: ("New", "fills in a new product, which stays staged until it is sent", "new-product")
    case .nextProduct: ("Next", "next product of the list", "next-product")
    case .previousProduct: ("Previous", "previous product of the list", "previous-product")
    case .addTier: ("Tier", "adds a price tier", "tier")
    case .removeTier: ("Remove", "removes the tier or the promotion under the cursor", "remove-tier")
    case .filterProducts: ("Filter", "shows all, the unsent or the refused", "catalog-filter")
    case .columns: ("Columns", "chooses the columns of the list", "columns")
    case .previousField: ("Previous", "back to the field before", "previous-field")
    case .openCustomer: ("Open", "shows all that is known of the customer", "open-customer")
    case .addCustomer: ("New", "fills in a new customer; the form is kept as a draft", "new-customer")
    case .setTerms: ("Block", "blocks or unblocks the marked or the customer; states limit and payments", "block")
    case .filterCustomers: ("Filter", "shows all, the unsent, the refused or the blocked", "customer-filter")
    case .markStale: ("Mark", "marks exactly those that keep the rest from being sent", "mark-stale")
    case .customerOfOrder: ("Customer", "goes from the order to its customer", "customer")
    case .fillDown: ("Repeat", "repeats the limit typed last in the next that lacks one", "repeat")
    case .showValues: ("List", "shows the values to choose from", "values")
    case .sendForm: ("Send", "asks with what will be sent", "send-form")
    case .discardForm: ("Discard", "empties the form", "discard-form")
    case .choose: ("Choose", "chooses the row under the cursor", "choose")
    case .confirm: ("Yes, send", "confirms and sends", "confirm")
    case .decline: ("No", "sends nothing", "decline")
    case .keepMine: ("Keep mine", "stages my changes on the order as it is now", "mine")
    case .keepTheirs: ("Discard mine", "keeps the order as it is now", "theirs")
    case .complete: ("OK", "takes what was typed", "ok")
    case .nextField: ("Next", "completes the command, or goes to the next field", "next-field")
    }
  }

  static let statusNames = [
    "In preparation", "Dispatched", "Cancellation requested", "Sent to supplier", "Awaiting acceptance",
    "Payment overdue",
    "Canceled", "Awaiting stock", "Payment declined", "Failed", "Open", "Complete", "Cancellation denied",
  ]

  static let statusVerbs = [
    "Prepare", "Dispatch", "Request cancel", "Send to supplier", "Await acceptance", "Mark overdue", "Cancel",
    "Await stock",
    "Decline payment", "Mark failed", "Reopen", "Complete", "Deny cancel",
  ]

  static let sortEntries = ["Number", "Placed", "Customer", "Total", "Order of the platform"]
}
