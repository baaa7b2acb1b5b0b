import ArgumentParser
import Filings
import Law

/// What somebody types for a filing: its reference, as people read it, or its identifier.
struct FilingName: Sendable {
    /// As it stands in an address.
    let text: String

    /// - Throws: a sentence for whoever typed something else.
    init(_ typed: String) throws(ValidationError) {
        if let identifier = FilingID(typed) {
            text = "\(identifier)"
            return
        }
        do throws(ReferenceNumberProblem) {
            text = try ReferenceNumber(parsing: typed, as: .filing).description
        } catch {
            throw ValidationError(error.sentence.in(.english))
        }
    }
}
