import Commerce
import Desk

extension Portuguese {
  func name(of column: CatalogColumn) -> String {
    switch column {
    case .ean: "EAN"
    case .name: "Nome"
    case .brand: "Marca"
    case .category: "Categoria"
    case .price: "Preço"
    case .tiers: "Faixas"
    case .stock: "Estoque"
    case .stockAge: "Idade"
    case .state: "Situação"
    }
  }

  /// The first letter of each chooses it in the menu, or the one before the colon.
  func name(of sort: ProductQuery.Sort) -> String {
    switch sort {
    case .ean: "EAN"
    case .name: "Nome"
    case .brand: "Marca"
    case .category: "Categoria"
    case .price: "Preço"
    case .stock: "Quantidade em estoque"
    case .stockAge: "Idade do estoque"
    case .changed: "Última alteração"
    }
  }

  func name(of change: CatalogChange) -> String {
    switch change {
    case .percent: "Reajustar o preço em ± %"
    case .price: "Preço novo"
    case .stock: "Quantidade em estoque"
    case .activate: "Ativar"
    case .deactivate: "Inativar"
    case .fields: "Todos os campos, faixas e promoção"
    }
  }

  func name(of field: ProductField) -> String {
    switch field {
    case .name: "Nome"
    case .brand: "Marca"
    case .category: "Categoria"
    case .description: "Descrição"
    case .internalCode: "Código interno"
    case .ncm: "NCM"
    case .price: "Preço"
    case .stock: "Estoque"
    case .stockAt: "Estoque contado em"
    case .isActive: "Ativo"
    case .weight: "Peso (g)"
    case .quantityStep: "Múltiplo"
    case .quantityPerPackage: "Por embalagem"
    }
  }

  func name(of state: SendState) -> String {
    switch state {
    case .neverSent, .changed: "Pendente"
    case .sending: "Incerto"
    case .accepted: "Enviado"
    case .refused: "Recusado"
    }
  }

  func sentence(_ fault: ProductFault) -> String {
    switch fault {
    case .emptyName: "O nome está vazio."
    case .priceNotPositive: "O preço não pode ser zero."
    case .stockNegative: "O estoque é negativo."
    case .weightNotPositive: "O peso não pode ser zero."
    case .quantityStepNotPositive: "O múltiplo não pode ser zero."
    case .quantityPerPackageNotPositive: "A embalagem não pode ser zero."
    case .tierPriceNotPositive: "Há uma faixa com preço zero."
    case .tierLimitNotPositive: "Há uma faixa a partir de zero."
    case .tierRepeated(let limit, let group):
      "Já há faixa de \(limit.text(decimalComma: true)), perfil \(group)."
    case .promotionPriceNotPositive: "A promoção não pode ser zero."
    case .promotionNotBelowPrice: "A promoção não baixa o preço."
    case .promotionEndsBeforeItBegins: "Promoção: fim antes do início."
    }
  }

  func sentence(_ outcome: PushOutcome) -> String {
    let parts = [
      (outcome.refused.count, "recusado", "recusados"), (outcome.notTaken, "não aceito", "não aceitos"),
      (outcome.unknown, "incerto", "incertos"),
    ].filter { $0.0 > 0 }.map { ", " + many($0.0, $0.1, $0.2) }
    let isStopped = parts.isEmpty && outcome.failure?.kind == .canceled
    return (isStopped ? "Parado: " : "") + many(outcome.accepted, "produto aceito", "produtos aceitos")
      + parts.joined() + "." + (outcome.unrecorded.map { " " + notNoted($0) } ?? "")
  }

  /// A number with its thousands apart, and the word for what it counts.
  func many(_ count: Int, _ one: String, _ several: String) -> String {
    "\(grouped(count)) \(count == 1 ? one : several)"
  }

  func grouped(_ count: Int) -> String { texts.count(count).string }
}
