import Filings
import Law
import Registry

/// Why a file was not taken, for the person: by its name, because several may have been sent at once.
struct DocumentProblem {
    let role: DocumentRole
    let refusal: Refusal
    let fileName: String?

    func sentence(in language: Language) -> String {
        let said = (isRenamed ? Self.renamed : Problem(refusal).sentence).in(language)
        guard let fileName, !fileName.isEmpty else { return said }
        return language == .chinese ? "“\(fileName)”：\(said)" : "“\(fileName)”: \(said)"
    }

    /// Called a PDF or a picture, and nothing of the kind.
    private var isRenamed: Bool {
        guard refusal.facts["reason"] == "document-unknown-format", let name = fileName?.lowercased() else {
            return false
        }
        return [".pdf", ".jpg", ".jpeg", ".png"].contains { name.hasSuffix($0) }
    }

    private static let renamed = Bilingual(
        chinese: "文件名像 PDF 或者图片，内容却不是，只改扩展名没有用。请用原来的软件打开，另存为 PDF，再上传。",
        english: """
            It is called a PDF or a picture, but it holds something else; a new ending does not change that. Open it with the \
            program it was made with, save it as PDF and upload that.
            """
    )
}
