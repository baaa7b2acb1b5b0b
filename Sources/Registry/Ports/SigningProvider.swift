package import Law

/// Turns what a person did to sign into a signature that is kept with the submission.
///
/// The first provider takes a typed name or a drawing together with a one-time code; certificates are another behind the
/// same port. The code itself is tried by the verb, in its transaction.
package protocol SigningProvider: Sendable {
    /// As it is kept with the signature: "code".
    var name: String { get }
    /// - Throws: ``Refusal`` `signatureMissing`, `signatureNameDiffers`.
    func sign(
        _ signing: SubmitFiling.Signing,
        as signer: AccountRecord,
        codeSentTo contact: String,
        at now: Instant
    ) throws -> SignatureRecord
}

/// A name typed or drawn, confirmed by a code sent to the signer.
package struct CodeSigning: SigningProvider {
    package let name = "code"

    package init() {}

    package func sign(
        _ signing: SubmitFiling.Signing,
        as signer: AccountRecord,
        codeSentTo contact: String,
        at now: Instant
    ) throws -> SignatureRecord {
        let typed = signing.name.trimmingSpaces
        guard !typed.isEmpty else { throw Refusal(.signatureMissing) }
        guard typed == signer.name else { throw Refusal(.signatureNameDiffers, facts: ["name": signer.name]) }
        let way: SignatureRecord.Way =
            signing.drawing.map { .drawn(name: typed, strokes: $0.encoded) } ?? .typed(name: typed)
        return SignatureRecord(way: way, codeSentTo: contact, signedAt: now, provider: name)
    }
}
