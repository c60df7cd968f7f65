/// What is wrong with a server's settings or a message before anything is sent.
public enum SMTPError: Error, Equatable, Sendable {
    /// Not one plain `name@host` in ASCII. Whatever could end the command's line or its brackets is refused here.
    case badAddress(String)
    /// Not `smtp://host[:port]` or `smtps://host[:port]`.
    case badServer(String)
    /// The user's name or the password is empty or has a control character in it.
    case badCredentials
    /// The password would go unencrypted over a network.
    case passwordWithoutEncryption(host: String)
    case emptyText
    /// A carriage return or line feed alone, which servers take for different things.
    case bareLineBreak(offset: Int)
}
