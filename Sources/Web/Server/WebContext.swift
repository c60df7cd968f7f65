import Hummingbird
import NIOCore
import Wording

/// What is known of a request beside what it says.
struct WebContext: RequestContext {
    var coreContext: CoreRequestContextStorage
    /// The address at the other end of the line: a person's, or the proxy's.
    let remoteAddress: String?

    init(source: ApplicationRequestContextSource) {
        coreContext = CoreRequestContextStorage(source: source)
        remoteAddress = source.channel.remoteAddress?.ipAddress
    }
}

extension Request {
    /// The language that the address asks for.
    var language: Language {
        uri.queryParameters["lang"].flatMap { Language(rawValue: String($0)) } ?? .vietnamese
    }

    var wording: any Wording { language.wording }
}
