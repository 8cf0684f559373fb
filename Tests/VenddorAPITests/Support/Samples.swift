import Commerce
import WireTree

@testable import VenddorAPI

/// The samples of the API document, "Documento de Integração v1.7.0", with made-up mail addresses.
enum Samples {
  static let orderPage = """
    {"orders":[
      {"order_id":"3974","timestamp":"1614132087","firstname":"João da Silva","lastname":"Bezerra",
       "email":"joao@example.com","phone":"(11)98800-0000","status":"C","total":"56.85"},
      {"order_id":"3973","timestamp":"1614132078","firstname":"Maria da Silva","lastname":"Xavier",
       "email":"maria@example.com","phone":"(12)93456-7890","status":"C","total":"61.98"}],
     "params":{"page":1,"items_per_page":20,"total_items":"2"}}
    """

  static let order = """
    {"order_id":"3974","total":"56.85","subtotal":46.85,"discount":0,"subtotal_discount":0,"shipping_ids":"",
     "shipping_cost":"0.00","timestamp":"1614132087","status":"C","notes":"","details":null,
     "firstname":"João da Silva","lastname":"Bezerra","b_firstname":"João da Silva","b_lastname":"Bezerra",
     "b_address":"Rua Quinze de Novembro, 2000","b_address_2":"","b_city":"Natal","b_county":"","b_state":"RN",
     "b_country":"BR","b_zipcode":"","b_phone":"(11)99090-9999","s_firstname":"","s_lastname":"",
     "s_address":"Rua Quinze de Novembro, 2000","s_address_2":"","s_city":"São Paulo","s_county":"Bairro Vila Velha",
     "s_state":"SP","s_country":"BR","s_zipcode":"","s_phone":"","s_address_type":"","phone":"(12)98484-1234","fax":"",
     "url":"","email":"joao@example.com","payment_id":"0","tax_exempt":"N",
     "fields":{"56":"23.423.423/0001-33","67":"testando"},
     "products":{
       "515131976":{"item_id":"515131976","product_code":"7891000140307","price":"12.81","amount":"1",
         "product":"Leite Em Pó Integral Ninho 400g","product_status":"A","discount":0,"base_price":12.81,
         "original_price":12.81,"tax_value":0,"subtotal":12.81,"shipped_amount":0,"shipment_amount":"1"},
       "1773370078":{"item_id":"1773370078","product_code":"7891000244265","price":"2.79","amount":"1",
         "product":"Iogurte Parcialmente Desnatado Morango Nestlé Frasco 170g","product_status":"A","discount":0,
         "base_price":2.79,"original_price":2.79,"tax_value":0,"subtotal":2.79,"shipped_amount":0,
         "shipment_amount":"1"}},
     "taxes":[],"tax_subtotal":0,"b_country_descr":"Brasil","s_country_descr":"Brasil",
     "b_state_descr":"Rio Grande do Norte","s_state_descr":"Rio Grande do Norte"}
    """

  static func tree(_ json: String) throws -> WireValue { try WireValue.parse(json.utf8) }

  /// An order with one key's value replaced, or removed by `nil`.
  static func order(_ key: String, _ json: String?) throws -> WireValue {
    let value = try json.map(tree)
    guard case .object(var members) = try tree(order) else { return .null }
    members.removeAll { $0.key == key }
    if let value { members.append(.init(key, value)) }
    return .object(members)
  }
}

extension VenddorAPI.HTTPAnswer {
  init(_ status: Int, _ body: String = "", headers: [String: String] = [:]) {
    self.init(status: status, headers: headers.map { Header(name: $0.key, value: $0.value) }, body: Array(body.utf8))
  }
}
