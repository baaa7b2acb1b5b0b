import Documents
import Foundation
import Law
import PaperSamples
import Papers
import Testing

@Suite("Documents that people send are looked at before they are taken")
struct InspectingTests {
    private let folder: ScratchFolder
    private let inspector = DocumentInspector()

    init() throws { folder = try ScratchFolder() }

    private func pdf() throws -> [UInt8] { try SmallFonts.composer.compose(SamplePapers.receipt().paper(in: .chinese)) }

    /// A page as a picture of the given kind.
    private func picture(_ option: String, _ name: String) async throws -> String {
        let source = try folder.write(try pdf(), "source.pdf")
        let bytes = try await Tool.run("pdftoppm", [option, "-r", "50", "-f", "1", "-l", "1", source])
        return try folder.write(bytes, name)
    }

    private func refusal(
        _ path: String,
        _ inspector: DocumentInspector? = nil,
        claimed: String? = nil,
        name: String? = nil
    ) async -> DocumentRefusal? {
        do throws(DocumentRefusal) {
            _ = try await (inspector ?? self.inspector).inspect(path: path, claimedType: claimed, fileName: name)
            return nil
        } catch {
            return error
        }
    }

    @Test("A sound PDF is taken with its pages")
    func soundPDF() async throws {
        let bytes = try pdf()
        let path = try folder.write(bytes, "a.pdf")
        let found = try await inspector.inspect(path: path, claimedType: "application/pdf", fileName: "借条.PDF")
        #expect(found == Inspection(mediaType: .pdf, bytes: bytes.count, pages: 2))
    }

    @Test("A sound photograph is taken with its size", arguments: [("-jpeg", "a.jpg"), ("-png", "a.png")])
    func soundPicture(option: String, name: String) async throws {
        let path = try await picture(option, name)
        let found = try await inspector.inspect(path: path, claimedType: nil, fileName: name)
        #expect(found.mediaType == (option == "-png" ? .png : .jpeg))
        #expect(found.width == 414)
        #expect(found.height == 585)
    }

    @Test("A PDF that needs a password is refused; one that anyone may open is taken")
    func encrypted() async throws {
        let plain = try folder.write(try pdf(), "plain.pdf")
        let locked = "\(folder.path)/locked.pdf"
        let open = "\(folder.path)/open.pdf"
        _ = try await Tool.run("qpdf", ["--encrypt", "user", "owner", "256", "--", plain, locked])
        _ = try await Tool.run("qpdf", ["--encrypt", "", "owner", "256", "--print=none", "--", plain, open])
        #expect(await refusal(locked) == .encrypted)
        #expect(await refusal(open) == nil)
    }

    @Test("A PDF cut off on the way is refused")
    func truncatedPDF() async throws {
        let path = try folder.write(try pdf().prefix(60_000), "cut.pdf")
        #expect(await refusal(path) == .broken(.pdf))
    }

    @Test("A file that only begins like a PDF is refused")
    func pretendedPDF() async throws {
        let path = try folder.write(Array("%PDF-1.7\n".utf8) + Array(repeating: 0x41, count: 4_000), "junk.pdf")
        #expect(await refusal(path) == .broken(.pdf))
    }

    @Test("A PDF without pages is refused")
    func noPages() async throws {
        let path = "\(folder.path)/none.pdf"
        _ = try await Tool.run("qpdf", ["--empty", path])
        #expect(await refusal(path) == .noPages)
    }

    @Test("A picture cut off on the way is refused", arguments: [("-jpeg", "a.jpg"), ("-png", "a.png")])
    func truncatedPicture(option: String, name: String) async throws {
        _ = try await picture(option, name)
        let whole = try folder.read(name)
        let path = try folder.write(whole.prefix(whole.count * 2 / 3), "cut-\(name)")
        #expect(await refusal(path) == .broken(option == "-png" ? .png : .jpeg))
    }

    @Test("A picture with damaged bytes in the middle is refused")
    func damagedPicture() async throws {
        _ = try await picture("-png", "a.png")
        var bytes = try folder.read("a.png")
        for index in bytes.count / 2..<bytes.count / 2 + 40 { bytes[index] ^= 0x5A }
        #expect(await refusal(try folder.write(bytes, "damaged.png")) == .broken(.png))
    }

    @Test("An empty file is refused")
    func empty() async throws {
        #expect(await refusal(try folder.write([], "empty.pdf")) == .empty)
    }

    @Test("The limits are kept: bytes, pages, points")
    func limits() async throws {
        let bytes = try pdf()
        let path = try folder.write(bytes, "a.pdf")
        var limits = DocumentLimits.standard
        limits.fileBytes = 1_000
        #expect(await refusal(path, DocumentInspector(limits: limits)) == .tooLarge(bytes: bytes.count, limit: 1_000))
        limits = .standard
        limits.pages = 1
        #expect(await refusal(path, DocumentInspector(limits: limits)) == .tooManyPages(pages: 2, limit: 1))
        limits = .standard
        limits.pixels = 100_000
        let picture = try await picture("-png", "a.png")
        #expect(
            await refusal(picture, DocumentInspector(limits: limits))
                == .tooManyPixels(pixels: 414 * 585, limit: 100_000)
        )
    }

    @Test(
        "What a file claims to be is compared with what it is",
        arguments: [
            ("image/png", "a.pdf", "image/png"), ("application/pdf", "a.jpg", ".jpg"),
            ("application/pdf", "a.exe", ".exe"),
            ("text/html", "a.pdf", "text/html"), ("", "a.docx", ".docx"),
        ]
    )
    func claims(type: String, name: String, claimed: String) async throws {
        let path = try folder.write(try pdf(), "upload")
        #expect(await refusal(path, claimed: type, name: name) == .mismatch(claimed: claimed, actual: .pdf))
    }

    @Test(
        "A claim that says nothing, or the same in other words, is no contradiction",
        arguments: [
            ("application/octet-stream", "借条"), ("application/x-pdf", "a.pdf"), ("Application/PDF; x=y", "v1.2 借条.pdf"),
            ("application/pdf", "2026.11.23"), ("application/pdf", ".pdf"),
        ]
    )
    func harmlessClaims(type: String, name: String) async throws {
        let path = try folder.write(try pdf(), "upload")
        #expect(await refusal(path, claimed: type, name: name) == nil)
    }

    @Test("Formats that people often send by mistake are called by their names")
    func otherFormats() async throws {
        let heic: [UInt8] = [0, 0, 0, 0x18] + Array("ftypheic".utf8) + Array(repeating: 0, count: 50)
        #expect(await refusal(try folder.write(heic, "a.heic")) == .heic)
        #expect(await refusal(try folder.write([0x50, 0x4B, 3, 4, 20, 0], "a.docx")) == .office)
        #expect(await refusal(try folder.write(Array("<html>".utf8), "a.html")) == .unknownFormat)
    }

    @Test("A check that runs out of time says so, and does not call the file damaged")
    func timeOut() async throws {
        let path = try folder.write(try pdf(), "a.pdf")
        var inspector = inspector
        inspector.wallTime = .zero
        #expect(await refusal(path, inspector) == .tooComplex)
    }

    @Test("A damaged file is taken or refused as qpdf would", arguments: 0..<40)
    func asQPDF(seed: UInt64) async throws {
        var bytes = try pdf()
        // A small generator of one's own: the same damage in every run.
        var state = seed &+ 1
        func next(below bound: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int((state >> 33) % UInt64(bound))
        }
        for _ in 0..<1 + Int(seed % 5) { bytes[next(below: bytes.count)] = UInt8(next(below: 256)) }
        if seed % 4 == 0 { bytes.removeLast(next(below: bytes.count / 3)) }
        if seed % 7 == 0 { bytes.replaceSubrange(0..<20, with: Array("%PDF-1.5 something  ".utf8)) }
        let path = try folder.write(bytes, "damaged.pdf")
        let check = try await LimitedProcess().run("qpdf", ["--check", path]).exitCode
        #expect(await refusal(path) == (check == 0 || check == 3 ? nil : .broken(.pdf)))
    }

    @Test("Every refusal has a code of its own and a sentence in both languages", arguments: Language.allCases)
    func sentences(language: Language) {
        let all: [DocumentRefusal] = [
            .empty, .tooLarge(bytes: 52_428_800, limit: 50_000_000), .unknownFormat, .heic, .office,
            .mismatch(claimed: ".docx", actual: .pdf), .encrypted, .broken(.pdf), .noPages,
            .tooManyPages(pages: 2_001, limit: 2_000), .tooManyPixels(pixels: 61_000_000, limit: 60_000_000),
            .tooComplex,
            .noSuchPage(page: 9), .checkUnavailable(program: "qpdf"),
        ]
        let sentences = all.map { $0.sentence.in(language) }
        #expect(Set(sentences).count == all.count)
        #expect(Set(all.map(\.code)).count == all.count)
        #expect(sentences[1].contains("52.4"))
        for sentence in sentences { #expect(sentence.last == (language == .chinese ? "。" : ".")) }
    }
}
