package import Filings
package import Hummingbird
import Law
package import Registry

extension DengwenContext {
    /// A piece of the address, percent-decoded.
    ///
    /// - Throws: not found, where it is missing or cannot be decoded: such an address leads nowhere.
    package func parameter(_ name: String) throws -> String {
        guard let raw = parameters.get(name), let text = PercentCoding.decoded(raw.utf8) else {
            throw Refusal(.notFound)
        }
        return text
    }

    /// An identifier in the address; anything else leads nowhere.
    package func identifier<Of>(
        _ name: String,
        as type: Identifier<Of>.Type = Identifier<Of>.self
    ) throws -> Identifier<Of> {
        guard let identifier = try Identifier<Of>(parameter(name)) else { throw Refusal(.notFound) }
        return identifier
    }

    package func filing() throws -> FilingID { try identifier("filing") }
    /// The filing in the address, by its identifier or by the reference printed on papers.
    ///
    /// - Throws: not found, where there is none; whether the caller may see it is for the verb to say.
    package func filing(orReferenceIn office: Office) async throws -> FilingID {
        let text = try parameter("filing")
        if let identifier = FilingID(text) { return identifier }
        guard let reference = try? ReferenceNumber(parsing: text, as: .filing) else { throw Refusal(.notFound) }
        return try await FindFiling(reference: reference).carryOut(in: office)
    }

    package func document() throws -> DocumentID { try identifier("document") }
    package func paper() throws -> PaperID { try identifier("paper") }
}

/// The query of an address, read as strictly as a form.
package struct Query: Sendable {
    private let pairs: FormPairs

    package init(_ request: Request) throws(MalformedRequest) {
        pairs = try FormPairs(urlEncoded: Array((request.uri.query ?? "").utf8))
    }

    package subscript(_ name: String) -> String? { pairs[name].flatMap { $0.isEmpty ? nil : $0 } }

    package func number(
        _ name: String,
        in range: ClosedRange<Int>,
        otherwise preset: Int
    ) throws(MalformedRequest) -> Int {
        guard let text = self[name] else { return preset }
        guard let number = Int(text), range.contains(number) else { throw .queryNotUnderstood(name: name) }
        return number
    }

    /// A day, as "2026-12-31"; nil where none is asked for.
    func day(_ name: String) throws(MalformedRequest) -> CourtDate? {
        guard let text = self[name] else { return nil }
        guard let day = CourtDate(text) else { throw .queryNotUnderstood(name: name) }
        return day
    }
}
