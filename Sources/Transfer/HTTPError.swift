/// Why a GET has no answer.
public enum HTTPError: Error, Equatable, Sendable {
    /// Not `https://host…` or `http://host…`, or it carries a user or password.
    case badAddress(String)
    /// The value has a line break or another control character in it.
    case badHeader(name: String)
    case tooLarge(address: String, limit: Int)
    case tooManyRedirects(address: String, limit: Int)
    case forbiddenRedirect(from: String, to: String, ForbiddenRedirect)
    /// `address` is the one that failed, which after a redirect is not the one asked for.
    case failed(address: String, TransferFailure)
}

/// What is wrong with the place a server points to.
public enum ForbiddenRedirect: Sendable, Equatable {
    case unreadable
    case fromEncryptedToPlain
    case toAnotherProtocol
    case toAnotherHost
    case withUser
}
