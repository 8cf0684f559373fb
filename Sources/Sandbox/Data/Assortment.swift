/// The supermarket goods of the sandbox: brand, name, then `size price` for each size; the size `kg` is sold by weight.
///
/// Words in braces, separated by `/`, stand for one product each.
enum Assortment {
  static let rows = """
    Camil|Arroz Branco Tipo 1|1kg 6.49;2kg 12.89;5kg 27.90
    Camil|Feijão Carioca|500g 4.79;1kg 8.99
    Camil|Feijão Preto|500g 4.99;1kg 9.49
    Tio João|Arroz Parboilizado|1kg 6.99;5kg 31.90
    Tio João|Arroz Integral|1kg 7.89;2kg 15.29
    Kicaldo|Feijão Fradinho|500g 5.29;1kg 9.99
    União|Açúcar Refinado|1kg 4.99;5kg 23.90
    União|Açúcar Mascavo|500g 9.79;1kg 17.90
    Caravelas|Açúcar Cristal|1kg 4.29;2kg 8.39;5kg 20.49
    Cisne|Sal Refinado Iodado|500g 2.19;1kg 3.29
    Lebre|Sal Grosso para Churrasco|1kg 3.99;2kg 7.49
    Soya|Óleo de Soja|500ml 4.99;900ml 7.99
    Liza|Óleo de Milho|900ml 11.90
    Liza|Óleo de Girassol|900ml 12.49
    Gallo|Azeite Extra Virgem|250ml 24.90;500ml 42.90
    Andorinha|Azeite de Oliva Clássico|250ml 22.90;500ml 39.90
    Renata|Macarrão Espaguete nº 8|500g 4.49;1kg 8.49
    Renata|Macarrão Parafuso|500g 4.59
    Adria|Macarrão Penne com Ovos|500g 4.89
    Adria|Biscoito Cream Cracker|170g 3.79;350g 6.49
    Vitarella|Biscoito Maria Tradicional|350g 5.29;400g 5.99
    Vitarella|Macarrão Instantâneo Galinha|80g 1.79
    Nissin|Macarrão Instantâneo Carne Lámen|85g 2.49
    Nissin|Cup Noodles {Frango Defumado/Costela/Legumes/Feijoada/Galinha Caipira}|69g 5.49
    Nissin|Macarrão Instantâneo {Galinha Caipira/Bacon/Tomate/Legumes/Camarão}|85g 2.39
    Dona Benta|Farinha de Trigo Tradicional|1kg 5.49;5kg 25.90
    Dona Benta|Mistura para Bolo Chocolate|450g 5.99
    Dona Benta|Mistura para Bolo Fubá|450g 5.79
    Yoki|Farofa Pronta de Mandioca Temperada|400g 7.29;500g 8.49
    Yoki|Milho para Pipoca|400g 4.39;500g 5.19
    Yoki|Fubá Mimoso|500g 3.49;1kg 5.99
    Yoki|Amido de Milho|200g 3.99;500g 8.29
    Kimilho|Flocão de Milho|500g 2.49
    Maratá|Café Torrado e Moído Tradicional|250g 12.90;500g 24.90
    Pilão|Café Torrado e Moído Extraforte|250g 14.49;500g 27.90
    Três Corações|Café a Vácuo Tradicional|250g 14.90;500g 28.90
    Três Corações|Cappuccino Classic|200g 15.90
    Três Corações|Cápsula Espresso Ameno|10un 18.90
    Nescafé|Café Solúvel Tradição|50g 9.90;100g 17.90;160g 25.90
    Melitta|Filtro de Papel 103|30un 5.99
    Leão|Chá Matte Natural Tostado|250g 8.99
    Leão|Chá de Camomila|10un 5.29;15un 7.49
    Nestlé|Leite em Pó Integral Ninho|400g 17.90;800g 34.90
    Nestlé|Leite Condensado Moça|395g 7.49
    Nestlé|Creme de Leite Tradicional|200g 3.99;300g 6.49
    Nestlé|Achocolatado em Pó Nescau|370g 8.49;550g 11.90;2kg 38.90
    Nestlé|Chocolate ao Leite Classic|80g 6.99
    Nestlé|Caixa de Bombons Especialidades|251g 12.90
    Nestlé|Cereal Matinal Snow Flakes|300g 14.90;620g 26.90
    Nestlé|Iogurte Parcialmente Desnatado Morango Frasco|170g 2.79;850g 11.90
    Nestlé|Farinha Láctea|160g 5.99;360g 11.49
    Nestlé|Biscoito Recheado Passatempo Chocolate|130g 3.29
    Italac|Leite UHT Integral|1L 5.29
    Italac|Leite UHT Semidesnatado|1L 5.19
    Italac|Leite UHT Zero Lactose|1L 5.99
    Italac|Creme de Leite|200g 2.99
    Itambé|Leite Condensado|395g 6.79
    Itambé|Doce de Leite|400g 12.90
    Piracanjuba|Bebida Láctea Chocolate|200ml 2.69;1L 8.90
    Piracanjuba|Leite UHT Desnatado|1L 5.49
    Danone|Iogurte Grego Tradicional|90g 3.49;400g 11.90
    Danone|Petit Suisse Morango Danoninho|320g 8.99
    Danone|Iogurte Líquido Activia {Ameixa/Morango/Coco/Mamão e Cenoura/Frutas Vermelhas}|170g 3.99;850g 13.90
    Yakult|Leite Fermentado {Tradicional/40/Light}|480g 15.90
    Vigor|Queijo Parmesão Ralado|50g 6.49;100g 11.90
    Vigor|Iogurte Natural Integral|170g 3.29
    Tirolez|Queijo Minas Frescal|250g 14.90;500g 27.90
    Tirolez|Queijo Mussarela Fatiado|150g 11.90;500g 34.90
    Tirolez|Queijo Mussarela em Peça (kg)|kg 52.90
    Polenghi|Queijo Processado Sandwich-In|144g 11.49
    Qualy|Margarina Cremosa com Sal|250g 4.99;500g 8.99;1kg 16.90
    Delícia|Margarina Cremosa|500g 7.49
    Aviação|Manteiga com Sal Pote|200g 14.90;500g 33.90
    Hellmann's|Maionese Tradicional|250g 6.99;500g 11.90
    Heinz|Ketchup Tradicional|260g 8.99;397g 11.90;567g 16.90
    Heinz|Mostarda Amarela|215g 8.49
    Quero|Molho de Tomate Tradicional Sachê|300g 2.29;340g 2.49
    Quero|Milho Verde em Conserva|170g 3.49
    Quero|Ervilha em Conserva|170g 3.29
    Predilecta|Extrato de Tomate|130g 2.49;340g 5.49
    Predilecta|Goiabada Cascão|300g 5.99;600g 10.49
    Elefante|Extrato de Tomate Concentrado|310g 6.99
    Gomes da Costa|Sardinha em Óleo|125g 6.49
    Gomes da Costa|Atum Sólido ao Natural|170g 10.90
    Coqueiro|Sardinha com Molho de Tomate|125g 5.99;250g 10.49
    Swift|Fiambre Bovino|320g 12.90
    Sadia|Presunto Cozido Fatiado|200g 9.90
    Sadia|Linguiça Toscana (kg)|kg 24.90
    Sadia|Lasanha Bolonhesa Congelada|350g 12.49;600g 18.90
    Sadia|Pizza Mussarela Congelada|440g 17.90
    Sadia|Hambúrguer Bovino|672g 24.90
    Perdigão|Salsicha Hot Dog|500g 8.99;3kg 42.90
    Perdigão|Mortadela Defumada|400g 9.49;1kg 19.90
    Perdigão|Nuggets de Frango Tradicional|300g 11.90
    Seara|Peito de Frango Congelado|1kg 21.90
    Seara|Coxinha da Asa Temperada|1kg 19.90
    Seara|Bacon em Cubos|140g 9.90
    Friboi|Carne Moída de Patinho (kg)|kg 39.90
    Friboi|Contrafilé em Bifes (kg)|kg 54.90
    Copacol|Filé de Tilápia Congelado|400g 26.90;800g 49.90
    Bonduelle|{Seleta de Legumes/Ervilha/Brócolis/Couve-Flor/Vagem/Milho Doce} Congelada|300g 8.90
    Brasfrut|Polpa de {Acerola/Cajá/Cupuaçu/Graviola/Manga/Goiaba/Umbu} Congelada|100g 2.79;400g 9.90
    McCain|Batata Pré-Frita Congelada|400g 9.90;1,05kg 22.90;2kg 39.90
    Kibon|Sorvete {Napolitano/Creme/Chocolate/Flocos/Morango/Passas ao Rum} Pote|1,5L 29.90
    Coca-Cola|Refrigerante Original|lata 350ml 4.29;600ml 6.49;1L 8.29;2L 11.49
    Coca-Cola|Refrigerante Sem Açúcar|lata 350ml 4.29;2L 11.49
    Fanta|Refrigerante Laranja|lata 350ml 3.99;2L 9.49
    Fanta|Refrigerante Uva|lata 350ml 3.99;2L 9.49
    Sprite|Refrigerante Limão|lata 350ml 3.99;2L 9.49
    Antarctica|Guaraná|lata 350ml 3.79;1L 6.99;2L 8.99
    Antarctica|Guaraná Zero|lata 350ml 3.79;2L 8.99
    Antarctica|Água Tônica|lata 350ml 4.29
    Pepsi|Refrigerante Cola|lata 350ml 3.49;2L 8.49
    São Geraldo|Cajuína|1L 6.49;2L 9.99
    Brahma|Cerveja Chopp Pilsen|lata 350ml 3.69;lata 473ml 4.79;garrafa 600ml 8.49
    Skol|Cerveja Pilsen|lata 269ml 2.99;lata 350ml 3.59;lata 473ml 4.69
    Heineken|Cerveja Puro Malte|long neck 330ml 6.49;lata 350ml 5.79;garrafa 600ml 12.90
    Itaipava|Cerveja Pilsen|lata 350ml 3.19;garrafa 600ml 7.29
    Stella Artois|Cerveja Puro Malte|long neck 330ml 5.99
    51|Cachaça|garrafa 965ml 12.90
    Ypióca|Cachaça Prata|garrafa 960ml 17.90
    Smirnoff|Vodka|garrafa 600ml 29.90;garrafa 998ml 42.90
    Pérgola|Vinho Tinto Suave de Mesa|1L 21.90
    Salton|Espumante Brut|750ml 44.90
    Del Valle|Néctar de {Uva/Pêssego/Manga/Goiaba/Laranja/Maracujá}|290ml 4.49;1L 7.99
    Maguary|Suco Concentrado de {Caju/Goiaba/Uva}|500ml 5.99
    Maguary|Suco Concentrado de {Maracujá/Manga/Abacaxi}|500ml 8.90
    Ades|Bebida de Soja Original|1L 8.49
    Tang|Refresco em Pó {Laranja/Limão/Uva/Abacaxi/Maracujá/Manga/Morango/Tangerina}|18g 1.29
    Minalba|Água Mineral sem Gás|510ml 1.99;1,5L 3.49
    Crystal|Água Mineral com Gás|500ml 2.29;1,5L 3.99
    Red Bull|Bebida Energética|250ml 9.49;355ml 12.90
    Red Bull|Bebida Energética {Tropical/Melancia/Sem Açúcar/Açaí}|250ml 9.49
    Gatorade|Isotônico {Limão/Laranja/Uva/Tangerina/Maracujá/Frutas Cítricas}|500ml 6.49
    Lacta|Chocolate ao Leite|80g 6.49;145g 11.90
    Lacta|Bombom Sonho de Valsa Pacote|1kg 54.90
    Lacta|Chocolate Bis ao Leite|100g 7.49
    Garoto|Caixa de Bombons Sortidos|250g 12.49
    Garoto|Chocolate Baton ao Leite|16g 1.79
    Garoto|Cobertura Fracionada Meio Amargo|1kg 32.90
    Bauducco|Torrada Levemente Salgada|142g 5.49;284g 9.90
    Bauducco|Biscoito Wafer Morango|78g 3.29;140g 4.99
    Bauducco|Panettone Frutas|400g 21.90;750g 38.90
    Oreo|Biscoito Recheado Original|90g 3.99;144g 5.79
    Trakinas|Biscoito Recheado Morango|126g 3.49
    Piraquê|Biscoito {Leite Maltado/Maizena/Água e Sal/Goiabinha/Presuntinho/Gergelim}|160g 4.99
    Marilan|Biscoito {Rosquinha de Coco/Rosquinha de Leite/Rosquinha de Chocolate/Maria/Pit Stop Integral}|300g 5.49
    Marilan|Torrada {Tradicional/Integral/Multigrãos}|120g 4.69
    Piraquê|Salgadinho Queijinho|100g 6.29
    Elma Chips|Batata Frita Ruffles Original|76g 9.49;115g 12.90
    Elma Chips|Salgadinho Doritos Queijo Nacho|75g 8.99;140g 13.90
    Elma Chips|Salgadinho Fandangos Presunto|45g 4.29;140g 10.90
    Wickbold|Pão de Forma Tradicional|500g 8.99
    Pullman|Pão de Forma Integral|480g 9.90
    Pullman|Bisnaguinha|300g 7.49
    Visconti|Pão de Hambúrguer|200g 6.49
    Royal|Fermento em Pó Químico|100g 4.49;250g 8.49
    Royal|Gelatina em Pó {Morango/Uva/Limão/Abacaxi/Framboesa/Maracujá/Cereja/Pêssego}|25g 1.99
    Royal|Pudim em Pó {Baunilha/Chocolate/Morango/Coco/Leite Condensado}|50g 2.49
    Fleischmann|Fermento Biológico Seco|10g 2.19;125g 9.90
    Ajinomoto|Tempero Sazón Legumes|60g 5.29
    Knorr|Caldo de Galinha|57g 2.99;114g 5.49
    Knorr|Sopa Creme de {Cebola/Queijo/Aspargos/Palmito}|60g 5.79
    Knorr|Caldo de {Carne/Legumes/Bacon/Costela/Picanha}|57g 2.99
    Maggi|Caldo de Carne|57g 2.79;114g 5.29
    Kitano|Orégano|3g 2.29;10g 4.49
    Kitano|Pimenta-do-Reino Moída|30g 5.99
    Kitano|{Canela em Pó/Cominho/Cúrcuma/Louro/Páprica Doce/Páprica Picante/Noz-Moscada/Curry/Alecrim/Tomilho}|20g 4.99
    Kitano|Colorau|50g 1.99;100g 3.29
    Castelo|Vinagre de Álcool|750ml 2.99
    Castelo|Vinagre de Maçã|750ml 6.49
    Sococo|Leite de Coco|200ml 5.49;500ml 11.90
    Sococo|Coco Ralado Úmido|50g 4.29;100g 6.99
    Mãe Terra|Granola Tradicional|250g 11.90;800g 29.90
    Quaker|Aveia em Flocos Finos|170g 4.79;450g 9.90
    Kellogg's|Cereal Matinal Sucrilhos|240g 11.90;690g 27.90
    Omo|Sabão em Pó Lavagem Perfeita|400g 8.49;800g 14.90;1,6kg 25.90;4kg 58.90
    Omo|Sabão Líquido|900ml 19.90;3L 44.90
    Brilhante|Sabão em Pó Limpeza Total|800g 10.90;1,6kg 19.90
    Tixan Ypê|Sabão em Pó Primavera|800g 8.90;1,6kg 16.90
    Ypê|Detergente Líquido {Neutro/Maçã/Coco/Limão/Capim-Limão/Clear Care}|500ml 2.49
    Limpol|Detergente Líquido {Neutro/Cristal/Limão/Coco}|500ml 2.29
    Ypê|Sabão em Barra Multiativo|5un 11.90
    Ypê|Amaciante Aconchego|500ml 4.99;2L 12.90
    Downy|Amaciante Concentrado Brisa|500ml 12.90;1L 22.90
    Comfort|Amaciante Concentrado Original|500ml 11.90;1,5L 28.90
    Qboa|Água Sanitária|1L 3.99;2L 6.99;5L 15.90
    Veja|Limpador Multiuso Original|500ml 5.49
    Veja|Limpador Desengordurante Cozinha|500ml 11.90
    Pinho Sol|Desinfetante Original|500ml 6.99;1L 12.49
    Ajax|Limpador Perfumado Lavanda|500ml 5.79;1,75L 14.90
    Bombril|Esponja de Aço|8un 3.49
    Scotch-Brite|Esponja Multiuso|1un 2.29;4un 7.49
    Neve|Papel Higiênico Folha Dupla 30m|4un 9.90;12un 25.90;24un 46.90
    Personal|Papel Higiênico Folha Dupla 30m|12un 19.90;16un 25.90
    Snob|Papel Toalha|2un 6.49
    Wyda|Papel Alumínio 30cm|4m 5.49;7,5m 8.99
    Embalixo|Saco para Lixo 50L|10un 4.99;30un 12.90
    Baygon|Inseticida Aerossol|360ml 14.90
    Raid|Repelente Elétrico Líquido|32,9ml 16.90
    Colgate|Creme Dental Máxima Proteção|50g 2.99;90g 4.29;180g 7.49
    Colgate|Enxaguante Bucal Plax|250ml 12.90;500ml 19.90
    Sorriso|Creme Dental Dentes Brancos|70g 2.79;180g 6.29
    Oral-B|Escova Dental Indicator|1un 7.90;2un 13.90
    Dove|Sabonete Original|90g 4.29
    Dove|Desodorante Aerossol Original|150ml 17.90
    Lux|Sabonete {Flor de Lótus/Rosas Francesas/Orquídea Negra/Lavanda/Buquê de Jasmim}|85g 2.49
    Protex|Sabonete Antibacteriano {Original/Aveia/Limpeza Profunda/Balance/Men}|85g 3.79
    Rexona|Desodorante Aerossol Clinical|91g 21.90;150ml 16.90
    Seda|Shampoo {Ceramidas/Cocriações Pretos/Cachos Definidos/Bomba Antioxidante/Liso Perfeito}|325ml 11.90
    Seda|Condicionador {Ceramidas/Cachos Definidos/Bomba Antioxidante/Liso Perfeito}|325ml 12.90
    Palmolive|Shampoo {Maciez Prolongada/Neutro/Cuidado Absoluto}|350ml 12.49
    Palmolive|Sabonete {Suave/Nutrição/Frescor/Hidratação/Aloe e Oliva}|85g 2.29
    Pantene|Shampoo Restauração|175ml 14.90;400ml 27.90
    Nivea|Hidratante Corporal Milk|200ml 16.90;400ml 27.90
    Gillette|Aparelho de Barbear Prestobarba|2un 9.90;4un 18.90
    Pampers|Fralda Confort Sec|M 28.90;G 28.90;XG 29.90
    Huggies|Lenços Umedecidos|48un 11.90
    Always|Absorvente com Abas|8un 6.49;16un 11.90
    Pedigree|Ração para Cães Adultos Carne|1kg 21.90;10,1kg 139.90
    Whiskas|Ração para Gatos Peixe|500g 14.90;2,7kg 69.90
    Whiskas|Sachê {Carne/Frango/Peixe/Salmão/Atum/Cordeiro} ao Molho|85g 3.29
    Pedigree|Sachê {Carne/Frango/Cordeiro/Filhotes Carne} ao Molho|100g 3.49
    Duracell|Pilha Alcalina AA|2un 11.90;4un 19.90
    Fiat Lux|Fósforo|10un 4.29
    Bic|Isqueiro Maxi|1un 6.49
    """
}
