import HTMLText
import Wording

/// A drawing of where the two dates of a notice stand; described in words for whoever does not see it.
struct NoticeDrawing {
    let wording: any Wording

    var html: HTML {
        """
        <figure class="drawing">
        <svg xmlns="http://www.w3.org/2000/svg" role="img" aria-labelledby="drawing-title drawing-text" \
        viewBox="0 0 320 200" width="320" height="200">
        <title id="drawing-title">\(wording.drawingTitle)</title><desc id="drawing-text">\(wording.drawingText)</desc>
        <g fill="none" stroke="currentColor" stroke-width="2">
        <rect x="8" y="22" width="120" height="170"/>
        <path d="M18 42h38M18 52h28M24 84h88M34 96h68M18 116h100M18 128h100M18 140h100M18 152h70"/>
        <rect x="172" y="62" width="140" height="90"/>
        <path d="M186 120h60M186 132h44"/>
        <circle cx="284" cy="90" r="19"/><path d="M252 84h14M252 92h14M252 100h14"/>
        </g>
        <g fill="none" stroke="#8a1c00" stroke-width="3">
        <rect x="70" y="34" width="52" height="22" rx="4"/>
        <circle cx="284" cy="90" r="24"/>
        </g>
        <g fill="currentColor" font-size="14">
        <text x="8" y="15">\(wording.drawingNotice)</text><text x="172" y="54">\(wording.drawingEnvelope)</text>
        <text x="79" y="50" font-weight="700">1</text><text x="280" y="95" font-weight="700">2</text>
        </g>
        </svg>
        <figcaption>1: \(wording.noticeDate). 2: \(wording.receivedDate).</figcaption>
        </figure>

        """
    }
}
