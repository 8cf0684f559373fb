/// The columns of products (API document I1 and I2, and the local copy's own).
enum ProductColumn: Int, RecordColumn {
  case ean, name, price, amount, status, prices, brand, category, description, ncm, weight, quantityStep
  case quantityPerPackage, internalCode, promotionPrice, promotionFrom, promotionUntil, stockAt

  var name: String {
    switch self {
    case .ean: "ean"
    case .name: "name"
    case .price: "price"
    case .amount: "amount"
    case .status: "status"
    case .prices: "prices"
    case .brand: "brand"
    case .category: "category"
    case .description: "description"
    case .ncm: "ncm"
    case .weight: "weight"
    case .quantityStep: "qty_step"
    case .quantityPerPackage: "quantity_per_package"
    case .internalCode: "internal_product_code"
    case .promotionPrice: "promotion_price"
    case .promotionFrom: "promotion_from"
    case .promotionUntil: "promotion_until"
    case .stockAt: "stock_at"
    }
  }

  var aliases: [String] {
    switch self {
    case .ean:
      [
        "gtin", "ean13", "codigo_ean", "cod_ean", "codigo_de_barras", "codigo_barras", "cod_barras", "ean_gtin",
        "gtin_ean",
      ]
    case .name: ["nome", "produto", "nome_do_produto", "nome_produto"]
    case .price: ["preco", "preco (R$)", "preco_unitario", "preco_de_venda", "preco_venda", "valor", "valor_unitario"]
    case .amount:
      ["estoque", "quantidade", "qtde", "qtd", "saldo", "saldo_em_estoque", "quantidade_em_estoque", "stock"]
    case .status: ["situacao", "ativo", "active"]
    case .prices: ["precos", "faixas", "faixas_de_preco", "tabela_de_precos", "tiers"]
    case .brand: ["marca", "fabricante", "manufacturer"]
    case .category: ["categoria"]
    case .description: ["descricao", "descricao_do_produto", "detalhes"]
    case .ncm: ["codigo_ncm", "cod_ncm"]
    // Not `peso (kg)`: the API uses grams.
    case .weight: ["peso", "peso (g)", "peso_em_gramas", "peso_gramas"]
    case .quantityStep: ["multiplo", "multiplo_de_venda", "quantidade_multipla"]
    case .quantityPerPackage:
      ["quantidade_por_embalagem", "qtde_por_embalagem", "qtde_embalagem", "unidades_por_embalagem", "por_embalagem"]
    case .internalCode: ["codigo_interno", "cod_interno", "codigo", "codigo_do_produto", "internal_code", "sku"]
    case .promotionPrice: ["preco_promocional", "preco_de_promocao", "preco_promocao"]
    case .promotionFrom: ["promocao_de", "promocao_desde", "inicio_da_promocao", "promocao_inicio"]
    case .promotionUntil: ["promocao_ate", "fim_da_promocao", "promocao_fim"]
    case .stockAt: ["estoque_em", "data_do_estoque", "estoque_data"]
    }
  }
}
