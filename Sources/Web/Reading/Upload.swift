package import Hummingbird
import NIOCore
package import Registry

/// A multipart form with files, read as it comes in: texts into memory, files straight to where their bytes are kept.
package struct Upload: Sendable {
    package struct File: Sendable {
        /// The name of the form's field.
        package let field: String
        package let fileName: String
        package let claimedType: String?
        package let incoming: any IncomingBytes
    }

    package let form: FormPairs
    /// In the order in which they came; file fields left empty are not among them.
    package let files: [File]

    /// Reads the body of a request.
    ///
    /// Whatever is thrown, no bytes are left behind. Once it returns, the files are the caller's: each goes to ``AddDocument``,
    /// or is discarded.
    ///
    /// - Throws: ``MalformedRequest``, ``MultipartFault``, and `documentTooLarge` from the vault.
    package static func read(
        _ request: Request,
        _ context: DengwenContext,
        site: Site,
        atMost limit: Int = 1
    ) async throws -> Upload {
        let boundary = try MultipartBoundary(contentType: request.headers[.contentType])
        var reading = Reading(context: context, site: site, limit: limit)
        do {
            var reader = MultipartReader(request.body, boundary: boundary)
            while let event = try await reader.next() { try await reading.take(event) }
            try reading.checkToken()
            return Upload(form: reading.form, files: reading.files)
        } catch {
            await reading.discard()
            throw error
        }
    }

    /// Forgets the files.
    package func discard() async {
        for file in files { await file.incoming.discard() }
    }
}

/// An upload half read.
private struct Reading {
    let context: DengwenContext
    let site: Site
    let limit: Int
    private(set) var form = FormPairs()
    private(set) var files: [Upload.File] = []
    private var part: Part?
    private var isTokenSeen = false
    /// Of all texts together.
    private var textBytes = 0

    /// Each write goes to another thread and back: pieces from the network are gathered to some size first.
    private static let gatheredBytes = 256 << 10

    private enum Part {
        case text(name: String, bytes: [UInt8])
        /// `gathered` is what has come and is not yet written.
        case file(PartHead, any IncomingBytes, gathered: [UInt8], isEmpty: Bool)
    }

    init(context: DengwenContext, site: Site, limit: Int) {
        self.context = context
        self.site = site
        self.limit = limit
    }

    mutating func take(_ event: MultipartParser.Event) async throws {
        switch event {
        case .partBegan(let head): part = try await begin(head)
        case .bytes(let bytes): try await append(bytes)
        case .partEnded: try await end()
        case .finished: break
        }
    }

    /// A form of a page carries its token before its files: nothing is put on disk for another site.
    func checkToken() throws {
        guard context.tokenIsPending, !isTokenSeen else { return }
        throw MalformedRequest.tokenWrong
    }

    func discard() async {
        for file in files { await file.incoming.discard() }
        if case .file(_, let incoming, _, _) = part { await incoming.discard() }
    }

    private func begin(_ head: PartHead) async throws -> Part {
        guard head.fileName != nil else { return .text(name: head.name, bytes: []) }
        try checkToken()
        guard files.count < limit else { throw MalformedRequest.tooManyFiles(limit: limit) }
        let incoming = try await site.office.vault.begin(limit: site.office.policy.documentBytes)
        return .file(head, incoming, gathered: [], isEmpty: true)
    }

    private mutating func append(_ bytes: ByteBuffer) async throws {
        switch part {
        case .text(let name, let already):
            textBytes += bytes.readableBytes
            guard already.count + bytes.readableBytes <= MultipartLimits().fieldBytes, textBytes <= BodyLimits.form
            else {
                throw MultipartFault.fieldTooLong
            }
            part = .text(name: name, bytes: already + Array(bytes.readableBytesView))
        case .file(let head, let incoming, var gathered, _):
            part = nil
            gathered.append(contentsOf: bytes.readableBytesView)
            let isMuch = gathered.count >= Self.gatheredBytes
            part = .file(head, incoming, gathered: isMuch ? [] : gathered, isEmpty: false)
            if isMuch { try await incoming.append(gathered) }
        case nil: break
        }
    }

    private mutating func end() async throws {
        defer { part = nil }
        switch part {
        case .text(let name, let bytes):
            guard let text = String(validating: bytes, as: UTF8.self) else { throw MultipartFault.notUTF8 }
            form.append(name, text)
            if name == FormPairs.csrfName, let owner = context.tokenOwner, site.tokens.matches(text, for: owner) {
                isTokenSeen = true
            }
        case .file(let head, let incoming, let gathered, let isEmpty):
            // A browser sends a file field that was left empty as a file without name or bytes.
            if isEmpty, head.fileName == "" { return await incoming.discard() }
            do {
                // Also nothing, so that an empty file is one for the examiner to refuse.
                if !gathered.isEmpty || isEmpty { try await incoming.append(gathered) }
            } catch {
                await incoming.discard()
                throw error
            }
            files.append(
                Upload.File(
                    field: head.name,
                    fileName: head.fileName ?? "",
                    claimedType: head.contentType,
                    incoming: incoming
                )
            )
        case nil: break
        }
    }
}
