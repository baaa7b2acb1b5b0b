import Law
import Pages
import Testing

/// What people type is text, wherever it stands on a page.
@Suite("Escaping")
struct EscapingTests {
    struct Typed: PageValues {
        static let template = "page"
        let typed: String
    }

    static let hostile = [
        "\"><script>alert(1)</script>", "' onfocus='alert(1)", "\"\u{301} onfocus=alert(1) x=\"", "<\u{301}script>",
        "&lt;script&gt;", "</textarea><img src=x onerror=alert(1)>", "\u{202e}txet", "\u{0}\u{8}",
    ]

    @Test("Typed text cannot leave its attribute or element, combining marks or not", arguments: hostile)
    func escaped(typed: String) {
        let messages = Messages(language: .chinese, texts: [:])
        let set = TemplateSet(
            sources: [
                "page": "{{% CONTENT_TYPE:HTML}}<a title=\"{{typed}}\">{{> part}}</a>",
                "part": "{{% CONTENT_TYPE:HTML}}{{typed}}",
            ],
            messages: [.chinese: messages]
        )
        let html = set.html(Typed(typed: typed), in: Self.frame)
        let inside = html.unicodeScalars.dropFirst("<a title=\"".unicodeScalars.count).dropLast(
            "</a>".unicodeScalars.count
        )
        // What is left between the frame's own marks holds one closing quotation mark and one closing bracket: the template's.
        #expect(inside.filter { $0 == "\"" }.count == 1, "\(html)")
        #expect(inside.filter { $0 == "<" }.isEmpty && inside.filter { $0 == ">" }.count == 1, "\(html)")
        #expect(!inside.contains("\u{0}") && !inside.contains("'"))
    }

    private static let frame = PageFrame(
        language: .chinese,
        large: false,
        assets: PageFrame.Assets(css: "", icon: "", manifest: ""),
        demonstration: false,
        courtName: "",
        here: "/",
        csrf: "",
        once: "",
        nav: [],
        personName: nil,
        contact: ""
    )
}
