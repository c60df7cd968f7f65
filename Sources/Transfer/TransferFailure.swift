import CCurl

/// Why a connection brought no answer, the same for web and mail. The text is libcurl's own, for the log.
public enum TransferFailure: Error, Equatable, Sendable {
    case cannotResolve(String)
    case cannotConnect(String)
    /// The certificate is not believed, or no encryption came about.
    case tlsRefused(String)
    /// The file or text of the certificate authorities cannot be used.
    case badCertificateAuthorities(String)
    case timedOut(String)
    /// The line broke, or fewer bytes came than were promised.
    case interrupted(String)
    case other(code: Int, String)
}

extension TransferFailure {
    init(_ code: CURLcode, text: String) {
        self =
            switch code {
            case CURLE_COULDNT_RESOLVE_HOST:
                .cannotResolve(text)
            case CURLE_COULDNT_CONNECT:
                .cannotConnect(text)
            case CURLE_OPERATION_TIMEDOUT, CURLE_ABORTED_BY_CALLBACK:
                // Our callbacks break off a transfer for lack of time, or for a reason of their own that goes first.
                .timedOut(text)
            case CURLE_PARTIAL_FILE, CURLE_GOT_NOTHING, CURLE_SEND_ERROR, CURLE_RECV_ERROR, CURLE_HTTP2,
                CURLE_HTTP2_STREAM:
                .interrupted(text)
            case CURLE_SSL_CACERT_BADFILE:
                .badCertificateAuthorities(text)
            case CURLE_PEER_FAILED_VERIFICATION, CURLE_SSL_CONNECT_ERROR, CURLE_USE_SSL_FAILED, CURLE_SSL_CERTPROBLEM,
                CURLE_SSL_CIPHER, CURLE_SSL_ISSUER_ERROR, CURLE_SSL_INVALIDCERTSTATUS, CURLE_SSL_SHUTDOWN_FAILED:
                .tlsRefused(text)
            default:
                .other(code: Int(code.rawValue), text)
            }
    }
}
