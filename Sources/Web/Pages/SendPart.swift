import App
import HTMLText
import Registry
import Wording

/// The form with which a photo or a file is sent.
struct SendPart {
    let scene: PageScene
    /// Tells the fields of one page apart.
    let id: String
    let fields: [(String, String)]

    var html: HTML {
        let wording = scene.wording
        return """
            <form method="post" enctype="multipart/form-data" action="\(scene.sending)">\(scene.hidden(fields))
            <p><label for="\(id)">\(wording.chooseFile)</label><br>
            <input type="file" id="\(id)" name="file" accept="image/*,application/pdf" required \
            aria-describedby="\(id)-limits"></p>
            <p class="hint" id="\(id)-limits">\(wording.fileLimits)</p>
            <button>\(wording.sendButton)</button></form>

            """
    }
}

/// The page on which a letter of the Office is sent.
struct LetterPage {
    let scene: PageScene

    var html: HTML {
        let wording = scene.wording
        return """
            <nav><a href="\(scene.home)">\(wording.backToMyWork)</a></nav>
            <h1>\(wording.letterHeading)</h1>
            <p>\(wording.letterHow)</p>
            \(SendPart(scene: scene, id: "letter", fields: []).html)<p>\(wording.sentNote)</p>
            <p>\(scene.call)</p>

            """
    }
}

/// What was sent, the newest first, and what became of it.
struct SentPart {
    let sent: [SubmissionView]
    let wording: any Wording

    private static let most = 20

    var html: HTML {
        guard !sent.isEmpty else { return .empty }
        let items = sent.suffix(Self.most).reversed().map { view -> HTML in
            "<li>\(wording.sent(view.title, at: view.submission.sent, view.submission))</li>\n"
        }
        return PageScene.section("sent", wording.sentHeading, "<ul>\n\(items)</ul>\n<p>\(wording.sentNote)</p>\n")
    }
}
