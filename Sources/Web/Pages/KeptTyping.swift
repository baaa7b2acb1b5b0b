import Filings
import Forms
import Pages
import Registry

/// What was typed when a sign-in had run out: carried through the sign-in page in hidden fields, and saved after it.
struct KeptTyping: Sendable {
    /// Names on the sign-in page begin with this, so that nothing typed can stand for the page's own fields.
    static let prefix = "kept."

    let pairs: [(name: String, value: String)]

    /// What a page of a form sent to somebody who was no longer signed in.
    init(typed form: FormPairs) {
        pairs = form.typed
    }

    /// What the sign-in page carried along.
    init(from form: FormPairs) {
        pairs = form.typed.filter { $0.name.hasPrefix(Self.prefix) }.map {
            (String($0.name.dropFirst(Self.prefix.count)), $0.value)
        }
    }

    var fields: [SignInPage.KeptField] {
        pairs.map { SignInPage.KeptField(name: Self.prefix + $0.name, value: $0.value) }
    }

    /// Saves to the page it came from, if that is a page of a draft of this person's.
    ///
    /// Whatever is in the way, the sign-in goes on.
    func save(to address: String, as signedIn: SignedIn, in office: Office) async {
        let pieces = address.split(separator: "/").map(String.init)
        guard !pairs.isEmpty, pieces.count == 4, pieces[0] == "filings", pieces[2] == "pages",
            let filing = FilingID(pieces[1]),
            let page = PercentCoding.decoded(pieces[3].utf8),
            let caller = try? await RecogniseSignIn(token: signedIn.token).carryOut(in: office)?.caller
        else { return }
        _ = try? await SaveAnswers(filing: filing, typed: .page(page, pairs), caller: caller).carryOut(in: office)
    }
}
