/// Portuguese as it is spoken at a Brazilian order desk.
struct Portuguese {
  let texts: Texts

  /// What an action is called in the footer, what it does, and its name on the command line.
  func action(_ id: ActionID) -> (title: String, help: String, command: String) {
    switch id {
    case .help: ("Ajuda", "mostra todas as teclas válidas aqui", "ajuda")
    case .commandLine: ("Comando", "abre a linha de comando; Tab completa", "comando")
    case .quit: ("Sair", "sai do Balcão", "sair")
    case .back: ("Voltar", "fecha o que está aberto, ou volta para a lista", "voltar")
    case .interrupt: ("Parar", "cancela o que está em andamento; nunca sai", "parar")
    case .suspend: ("Suspender", "volta ao shell; fg retorna", "suspender")
    case .redraw: ("Redesenhar", "desenha a tela de novo", "redesenhar")
    case .nextPane: ("Painel", "próximo painel: pedidos, pedido, catálogo, clientes", "painel")
    case .previousPane: ("Painel", "painel anterior: clientes, catálogo, pedido, pedidos", "painel-anterior")
    case .showOrders: ("Pedidos", "mostra a lista de pedidos", "pedidos")
    case .showCatalog: ("Catálogo", "mostra o catálogo, como está no arquivo local", "catalogo")
    case .showCustomers: ("Clientes", "mostra os clientes, como estão no arquivo local", "clientes")
    case .showOrder: ("Pedido", "mostra o pedido aberto; com número, abre esse pedido", "pedido")
    case .refresh: ("Atualizar", "lê de novo o que está na tela", "atualizar")
    case .journal: ("Histórico", "tudo o que foi enviado, por quem e com que resultado", "historico")
    case .overview: ("Panorama", "quantos pedidos há em cada status", "panorama")
    case .privacy: ("Ocultar", "oculta ou mostra dados pessoais", "ocultar")
    case .unlock: ("Destravar", "permite escrever por um tempo: destravar 15m", "destravar")
    case .lock: ("Travar", "volta a só ler", "travar")
    case .theme: ("Tema", "troca as cores: tema dark", "tema")
    case .language: ("Idioma", "troca o idioma: idioma en", "idioma")
    case .mouse: ("Mouse", "liga ou desliga o mouse", "mouse")
    case .logIn: ("Entrar", "lê a senha de novo e volta a chamar a plataforma", "entrar")
    case .up: ("Acima", "uma linha acima", "acima")
    case .down: ("Abaixo", "uma linha abaixo", "abaixo")
    case .top: ("Início", "vai para a primeira linha", "inicio")
    case .bottom: ("Fim", "vai para a última linha", "fim")
    case .screenUp: ("Tela acima", "uma tela acima", "tela-acima")
    case .screenDown: ("Tela abaixo", "uma tela abaixo", "tela-abaixo")
    case .open: ("Abrir", "abre o pedido sob o cursor", "abrir")
    case .find: ("Ir ao pedido", "abre um pedido pelo número; basta digitá-lo", "ir")
    case .filter: ("Filtro", "escolhe o status mostrado; filtro E", "filtro")
    case .nextPage: ("Página", "próxima página; na lista de pedidos, de 20", "proxima")
    case .previousPage: ("Página anterior", "página anterior; na lista de pedidos, de 20", "anterior")
    case .sort: ("Ordenar", "ordena por uma coluna; de novo inverte", "ordenar")
    case .mark: ("Marcar", "marca ou desmarca a linha e desce", "marcar")
    case .markPage: ("Marcar página", "marca a página; de novo, o filtro inteiro", "marcar-pagina")
    case .unmarkAll: ("Desmarcar", "desmarca todos", "desmarcar")
    case .changeStatus: ("Status", "muda o status dos marcados, ou do pedido sob o cursor", "status")
    case .copy: ("Copiar", "copia o que está sob o cursor", "copiar")
    case .export: ("Exportar", "grava em arquivo o que está na tela", "exportar")
    case .raw: ("Original", "mostra a resposta original da plataforma, sem segredos", "original")
    case .edit: ("Qtde", "edita a quantidade da linha", "quantidade")
    case .addLine: ("Incluir", "inclui um produto no pedido (experimental)", "incluir")
    case .removeLine: ("Retirar", "retira a linha do pedido", "retirar")
    case .undo: ("Desfazer", "desfaz a alteração preparada sob o cursor", "desfazer")
    case .review: ("Revisar", "revisa e envia o que está preparado ou pendente", "revisar")
    case .discardDraft: ("Descartar", "descarta as alterações preparadas", "descartar")
    case .nextOrder: ("Próximo", "próximo pedido da lista", "proximo-pedido")
    case .previousOrder: ("Anterior", "pedido anterior da lista", "pedido-anterior")
    case .lineProduct: ("Produto", "abre o produto da linha no catálogo; Esc volta ao pedido", "produto")
    case .note: ("Anotação", "anota no pedido para a equipe; a plataforma nunca vê", "anotar")
    case .takeOver: ("Assumir", "torna seu o rascunho de outra pessoa neste pedido", "assumir")
    case .shift: ("Turno", "o que passar adiante: envios em aberto, rascunhos, anotações do dia", "turno")
    case .closeEntry: ("Fechar", "encerra um envio em aberto com o que foi apurado", "fechar")
    case .revert: ("Reverter", "prepara a reversão de uma alteração confirmada; nada é enviado com isso", "reverter")
    case .pickingList: ("Separação", "a lista de separação dos marcados ou deste pedido", "separacao")
    case .printPicking: ("Imprimir", "imprime a lista pelo print_command do config.yaml", "imprimir")
    case .message: ("Mensagem", "uma mensagem para o cliente, com link para o WhatsApp", "mensagem")
    case .copyLink: ("Copiar link", "copia o link da conversa", "copiar-link")
    case .search: ("Buscar", "busca a cada letra no que se conhece aqui", "buscar")
    case .news: ("Novidades", "o que chegou ou mudou desde que você olhou, em todos os status", "novidades")
    case .sweep: ("Ler tudo", "lê as listas de todos os status, uma consulta por vez", "ler-tudo")
    case .importFile: ("Importar", "importa um arquivo, depois de mostrar os erros dele: importar ARQUIVO", "importar")
    case .openProduct: ("Abrir", "abre o produto sob o cursor com todos os campos", "abrir-produto")
    case .editProduct: ("Editar", "edita o campo sob o cursor; na lista, os marcados ou o produto", "editar")
    case .addProduct: ("Novo", "preenche um produto novo, que fica preparado até ser enviado", "novo-produto")
    case .nextProduct: ("Próximo", "próximo produto da lista", "proximo-produto")
    case .previousProduct: ("Anterior", "produto anterior da lista", "produto-anterior")
    case .addTier: ("Faixa", "inclui uma faixa de preço", "faixa")
    case .removeTier: ("Retirar", "retira a faixa ou a promoção sob o cursor", "retirar-faixa")
    case .filterProducts: ("Filtro", "mostra todos, os pendentes ou os recusados", "filtro-catalogo")
    case .columns: ("Colunas", "escolhe as colunas da lista", "colunas")
    case .previousField: ("Anterior", "volta ao campo anterior", "campo-anterior")
    case .openCustomer: ("Abrir", "mostra tudo o que se sabe do cliente", "abrir-cliente")
    case .addCustomer: ("Novo", "preenche um cliente novo; a ficha fica como rascunho", "novo-cliente")
    case .setTerms: ("Bloquear", "bloqueia ou desbloqueia os marcados ou o cliente; limite e pagamentos", "bloquear")
    case .filterCustomers:
      ("Filtro", "mostra todos, os pendentes, os recusados ou os bloqueados", "filtro-clientes")
    case .markStale: ("Marcar", "marca exatamente os que impedem o envio", "marcar-velhos")
    case .customerOfOrder: ("Cliente", "vai do pedido ao seu cliente", "cliente")
    case .fillDown: ("Repetir", "repete o limite digitado por último no próximo que falta", "repetir")
    case .showValues: ("Lista", "mostra os valores para escolher", "valores")
    case .sendForm: ("Enviar", "pergunta mostrando o que será enviado", "enviar")
    case .discardForm: ("Descartar", "esvazia a ficha", "descartar-ficha")
    case .choose: ("Escolher", "escolhe a linha sob o cursor", "escolher")
    case .confirm: ("Sim, enviar", "confirma e envia", "confirmar")
    case .decline: ("Não", "não envia nada", "negar")
    case .keepMine: ("Manter as minhas", "prepara as minhas alterações sobre o pedido de agora", "minhas")
    case .keepTheirs: ("Descartar as minhas", "fica com o pedido como está agora", "deles")
    case .complete: ("OK", "aceita o que foi digitado", "ok")
    case .nextField: ("Próximo", "completa o comando, ou vai para o próximo campo", "proximo-campo")
    }
  }

  static let statusNames = [
    "Em preparação", "Despachado", "Solicitado cancelamento", "Enviado ao fornecedor", "Pendente aceite do cliente",
    "Pagamento em atraso", "Cancelado", "Aguardando estoque", "Pagamento negado", "Erro", "Em aberto", "Finalizado",
    "Cancelamento negado",
  ]

  static let statusVerbs = [
    "Preparar", "Despachar", "Pedir cancelamento", "Enviar ao fornecedor", "Aguardar aceite", "Marcar atraso",
    "Cancelar",
    "Aguardar estoque", "Negar pagamento", "Marcar erro", "Reabrir", "Finalizar", "Negar cancelamento",
  ]

  static let sortEntries = ["Pedido", "Chegada", "Nome", "Total", "Ordem da plataforma"]
}
