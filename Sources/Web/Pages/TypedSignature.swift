import Law
import Pages
import Registry

/// What was sent from a page on which somebody signs, and what is wrong with it.
struct TypedSignature: Sendable {
    private(set) var typed = SignPage.Typed()
    private let drawing: SignatureStrokes?
    private let code: String

    init(_ context: DengwenContext, words: Words) {
        let (form, messages) = (context.form, words.messages)
        code = form["code"] ?? ""
        typed.name = form["typed_name"] ?? ""
        typed.truth = form["truth"] == "yes"
        typed.code = String(code.trimmingSpaces.prefix(6))
        typed.byDrawing = form["by"] == "drawing"
        drawing = typed.byDrawing ? SignatureStrokes(form["drawing"] ?? "") : nil
        typed.drawing = drawing?.encoded ?? ""
        if !typed.truth { typed.truthProblem = messages["signing.truth"] }
        if typed.byDrawing, drawing == nil { typed.nameProblem = messages["signing.drawing"] }
        if !typed.byDrawing, typed.name.trimmingSpaces.isEmpty { typed.nameProblem = messages["signing.name"] }
        if code.trimmingSpaces.isEmpty { typed.codeProblem = messages["signing.code"] }
    }

    var isWhole: Bool { typed.nameProblem == nil && typed.truthProblem == nil && typed.codeProblem == nil }

    func signing(by caller: Caller) -> SubmitFiling.Signing {
        SubmitFiling.Signing(name: typed.byDrawing ? caller.name : typed.name, drawing: drawing, code: code)
    }

    /// Puts a refusal at the place it speaks of.
    ///
    /// - Returns: false if it speaks of none of them.
    mutating func note(_ refusal: Refusal, sentence: String) -> Bool {
        switch refusal.code {
        case .codeWrong, .codeExpired: (typed.codeProblem, typed.code) = (sentence, "")
        case .signatureNameDiffers, .signatureMissing: typed.nameProblem = sentence
        default: return false
        }
        return true
    }
}
