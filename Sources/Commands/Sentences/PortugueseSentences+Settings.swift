import Desk
import Settings
import Texts

extension PortugueseSentences {
  static func words(_ error: SettingsError) -> String {
    switch error {
    case .unreadable(let file, let fault): "Não foi possível ler \(file): \(words(fault))"
    case .unwritable(let file, let fault): "Não foi possível gravar \(file): \(words(fault))"
    case .problems(let problems): problems.map { words($0.kind) }.joined(separator: " ")
    case .unknownProfile(let name, let known):
      known.isEmpty
        ? "Não há perfil \(name): a configuração não tem nenhum." : "Não há perfil \(name). Há: \(list(known))."
    case .badBaseURL(let fault): "--base-url: \(words(fault))"
    case .unknownLanguage(let tag): "Idioma \(tag) não disponível: --lang aceita pt-BR ou en."
    case .outOfRange(let option, let range): "--\(option) vai de \(range.lowerBound) a \(range.upperBound)."
    case .badEnvironment(let variable, let expected): "\(variable): \(words(expected))"
    case .passwordInEnvironment:
      "BALCAO_PASSWORD está no ambiente, onde outros programas a veem: apague-a e use --password-file ou "
        + "--password-stdin."
    case .noHome: "Não sei onde fica a sua pasta pessoal: defina HOME."
    case .badProfileName(let name):
      "“\(name)” não pode ser nome de perfil: use até 40 letras, algarismos, “-”, “_” e “.”, sem ponto no começo."
    case .profileExists(let name): "O perfil \(name) já existe: escolha outro nome ou edite a configuração."
    case .notExtensible(let file):
      "Não é possível acrescentar um perfil em \(file) sem reescrever o arquivo: edite-o à mão."
    }
  }

  static func words(_ kind: SettingsProblem.Kind) -> String {
    switch kind {
    case .unreadable(let fault): "não foi possível ler: \(words(fault))"
    case .notUTF8: "não é UTF-8; grave o arquivo em UTF-8."
    case .syntax(let reason): "não é YAML: \(reason)"
    case .duplicateKey: "a chave aparece de novo mais abaixo; apague uma das duas."
    case .unknownKey(let suggestion), .unknownRole(let suggestion):
      suggestion.map { "chave desconhecida; quis dizer \($0)?" } ?? "chave desconhecida; apague ou corrija."
    case .wrongType(let expected): words(expected)
    case .emptyValue: "sem valor; um # só vale entre aspas: \"#rrggbb\"."
    case .controlCharacter: "tem um caractere de controle; apague-o."
    case .outOfRange(let range): "vai de \(range.lowerBound) a \(range.upperBound)."
    case .badColor(let text): "“\(text)” não é cor: use \"#rrggbb\", um nome da palette, red, bright-red… ou default."
    case .unknownTheme(let name, let known): "não há tema \(name). Há: \(list(known))."
    case .unknownParent(let name, let known): "inherits: não há tema \(name). Há: \(list(known))."
    case .inheritanceCycle(let names): "os temas herdam em círculo: \(names.joined(separator: " → "))."
    case .passwordInConfiguration: "senha não se guarda aqui: apague-a e use password_file ou credential_command."
    case .badBaseURL(let fault): words(fault)
    case .unknownLanguage(let tag): "idioma \(tag) não disponível: use pt-BR ou en."
    case .unknownTimeZone(let name): "não há fuso \(name): use um como America/Sao_Paulo."
    case .unknownColumn(let name, let known): "não há coluna \(name). Há: \(list(known))."
    case .unknownStatus(let letter, let known): "não há status \(letter). Há: \(list(known))."
    case .unknownPlaceholder(let word, let known):
      "não sei preencher {\(word)}. Há: \(list(known.map { "{\($0)}" }))."
    case .unclosedPlaceholder: "falta o } de um {: feche-o, como em {nome}."
    case .shopNameMissing: "uma mensagem tem {loja}, e a loja está sem nome: escreva-o em shop_name: …"
    case .badProfileName:
      "não pode ser nome de perfil: use até 40 letras, algarismos, “-”, “_” e “.”, sem ponto no começo."
    case .unknownProfile(let name, let known): "não há perfil \(name). Há: \(list(known))."
    case .writableByOthers: "outros podem escrever no arquivo, e assim o comando não é executado: faça chmod 600."
    }
  }

  static func words(_ error: CredentialError) -> String {
    switch error {
    case .unreadable(let fault): "Não foi possível ler o arquivo da senha: \(words(fault))"
    case .permissionsTooOpen(let mode):
      "Outros podem ler o arquivo da senha (modo \(String(mode, radix: 8))): faça chmod 600."
    case .foreignOwner(let uid): "O arquivo da senha é do usuário \(uid), não seu: use um que seja seu."
    case .empty: "A senha está vazia: escreva-a na primeira linha."
    case .notText: "A senha não é texto em UTF-8: confira a primeira linha."
    case .notStarted(let fault): "O credential_command não começou: \(words(fault))"
    case .timedOut: "O credential_command não respondeu a tempo: experimente-o no terminal."
    case .failed(let status): "O credential_command falhou (código \(status)): experimente-o no terminal."
    case .killed(let signal): "O credential_command foi encerrado (sinal \(signal)): experimente-o no terminal."
    case .tooMuchOutput: "O credential_command escreveu mais que uma senha: deve escrever só a senha."
    }
  }

  private static func words(_ fault: FileFault) -> String {
    switch fault {
    case .missing: "o arquivo não existe; confira o caminho."
    case .notPermitted: "sem permissão; confira dono e modo."
    case .notRegular: "não é um arquivo comum; confira o caminho."
    case .symbolicLink: "é um atalho (symlink); dê o caminho do próprio arquivo."
    case .tooLarge(let limit): "é maior que \(limit) bytes; confira se é o arquivo certo."
    case .diskFull: "o disco está cheio; libere espaço."
    case .readOnlyFileSystem: "o disco só pode ser lido; use outra pasta."
    case .system(let code): Texts.words(systemError: code, .portuguese) + "."
    }
  }

  private static func words(_ fault: PlatformOrigin.Fault) -> String {
    switch fault {
    case .noScheme, .invalidHost, .invalidPort, .invalidPath:
      "o endereço deve ser como https://integracao.venddor.com.br/."
    case .containsCredentials: "usuário e senha não vão no endereço: use --user e --password-file."
    case .plainTextToAnotherMachine: "http:// mostraria a senha à rede e só vale para esta máquina: use https://."
    case .containsQuery: "o endereço não pode ter ? nem #: dê só a base."
    }
  }

  private static func words(_ type: SettingsProblem.ValueType) -> String {
    switch type {
    case .text: "deve ser um texto."
    case .boolean: "deve ser true ou false."
    case .wholeNumber: "deve ser um número inteiro."
    case .list: "deve ser uma lista."
    case .mapping: "deve ser um grupo de chaves."
    case .textOrList: "deve ser um texto ou uma lista."
    case .colorOrStyle: "deve ser uma cor, ou um grupo com fg, bg e atributos."
    }
  }

  private static func list(_ names: [String]) -> String { names.isEmpty ? "—" : names.joined(separator: ", ") }
}
