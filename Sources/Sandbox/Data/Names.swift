import Commerce

/// Parts of Brazilian names and addresses.
enum Names {
  static let first = words(
    """
    Adriana Alice Aline Amanda Ana André Antônio Beatriz Benedita Bernardo Bruno Caio Camila Carla Carlos Cássia Cauã \
    Cecília Célia Cícero Clara Cláudia Cláudio Conceição Daniel Davi Débora Diego Edson Eduardo Elaine Elisângela Érica \
    Fábio Fátima Felipe Fernanda Flávia Francisca Francisco Gabriel Gilberto Gustavo Heitor Helena Henrique Iara Igor \
    Inês Ítalo Jéssica João Joaquim Jorge José Juliana Júlio Laís Larissa Leandro Letícia Lívia Lúcia Luís Luiza Marcelo \
    Márcia Marcos Maria Mário Mateus Mônica Natália Nélson Otávio Patrícia Paulo Pedro Rafael Raimunda Raquel Renata \
    Ricardo Rita Roberto Rodrigo Rosângela Samuel Sandra Sebastião Sérgio Simone Sônia Tainá Tânia Thiago Vanessa Vera \
    Vinícius Vitória Wagner Wesley Yara
    """)

  static let middle = words(
    "Aparecida Augusto Cristina de%Fátima da%Silva dos%Santos das%Graças Eduarda Henrique Luiz Regina de%Souza Vitória")

  static let last = words(
    """
    Albuquerque Almeida Alves Andrade Antunes Araújo Assunção Azevedo Barbosa Barros Batista Bezerra Borges Brandão Brito \
    Cabral Cardoso Carneiro Carvalho Castro Cavalcanti Coelho Conceição Correia Costa Cunha Dantas Dias Duarte Esteves \
    Falcão Farias Ferreira Figueiredo Fonseca Freitas Furtado Galvão Garcia Gomes Gonçalves Guimarães Lacerda Leite Lima \
    Lopes Macedo Machado Magalhães Maia Marques Martins Medeiros Melo Mendes Menezes Miranda Monteiro Moraes Moreira \
    Moura Muniz Nascimento Neves Nogueira Nunes Oliveira Pacheco Paiva Peixoto Pereira Pinheiro Pires Queiroz Ramos Rego \
    Reis Ribeiro Rocha Rodrigues Sá Sampaio Santana Santos Siqueira Silveira Soares Tavares Teixeira Teles Torres Valença \
    Vasconcelos Vieira Xavier Yamamoto Zanetti
    """)

  static let streets = words(
    """
    Rua%Quinze%de%Novembro Rua%Sete%de%Setembro Avenida%Brasil Avenida%Getúlio%Vargas Rua%São%João Rua%Tiradentes \
    Rua%Dom%Pedro%II Avenida%Presidente%Vargas Rua%Marechal%Deodoro Rua%Rui%Barbosa Travessa%da%Paz Rua%das%Acácias \
    Rua%das%Palmeiras Avenida%Paulista Rua%Bela%Vista Rua%Santa%Luzia Rua%São%José Avenida%Beira-Mar Rua%Duque%de%Caxias \
    Rua%Coronel%Fabriciano Rua%Frei%Caneca Alameda%dos%Ipês Rua%da%Conceição Rua%Padre%Cícero Rodovia%BR-101,%km%42 \
    Praça%da%Matriz Rua%Nossa%Senhora%Aparecida Rua%Castro%Alves Rua%Machado%de%Assis Estrada%do%Coco Rua%Antônio%Carlos
    """)

  static let districts = words(
    """
    Centro Boa%Vista Jardim%América Vila%Nova São%Francisco Santo%Antônio Bela%Vista Vila%Velha Jardim%das%Flores \
    Cidade%Nova Liberdade Alto%da%Glória Industrial Planalto Nossa%Senhora%de%Fátima Parque%das%Nações Ponta%Verde
    """)

  static let shops = words(
    """
    Mercadinho Mercearia Supermercado Empório Padaria Restaurante Lanchonete Farmácia Bar%e%Petiscaria Minimercado \
    Conveniência Pizzaria Açougue Hortifrúti Cafeteria
    """)

  static let shopNames = words(
    """
    São%José Bom%Preço Santa%Rita Boa%Esperança Central do%Povo Nossa%Senhora%das%Graças Progresso União Estrela Avenida \
    Pague%Bem Três%Irmãos Família%Souza Sabor%Nordestino Ponto%Certo Real Primavera Bela%Vista Novo%Horizonte Aliança
    """)

  /// Words separated by blanks; `%` stands for a blank within a word.
  private static func words(_ text: String) -> [String] {
    text.split(separator: " ").map { word in String(word.map { $0 == "%" ? " " : $0 }) }
  }

  /// A name as in an e-mail address: lower case, no accents, no blanks.
  static func plain(_ name: String) -> String {
    FoldedText.plain(name).filter { $0 != " " }
  }
}
