import CCurl

/// Whose signature on a server's certificate is believed. Whatever is given stands in place of the system's list, and
/// verification of the chain and of the host's name is never off.
public enum CertificateAuthorities: Sendable, Equatable {
    case system
    /// The path of a PEM file.
    case file(String)
    /// PEM text, such as a bundle kept with the description of a source.
    case pem(String)
}

extension CurlHandle {
    func trust(_ authorities: CertificateAuthorities) throws(TransferFailure) {
        try set(CURLOPT_SSL_VERIFYPEER, 1)
        try set(CURLOPT_SSL_VERIFYHOST, 2)
        try set(CURLOPT_SSLVERSION, CURL_SSLVERSION_TLSv1_2)
        switch authorities {
        case .system:
            return
        case .file(let path):
            try forgetSystemFolder()
            try set(CURLOPT_CAINFO, path)
        case .pem(let text):
            try forgetSystemFolder()
            try set(CURLOPT_CAINFO_BLOB, bytes: Array(text.utf8))
        }
    }

    /// Debian's libcurl looks into the folder of the system's certificates beside any bundle it is given.
    private func forgetSystemFolder() throws(TransferFailure) {
        try set(CURLOPT_CAPATH, nil)
    }
}
