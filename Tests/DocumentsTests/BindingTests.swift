import Foundation
import Synchronization
import Testing

@testable import Documents

@Suite("A volume is bound of what was examined before")
struct BindingTests {
    private let folder: ScratchFolder

    init() throws { folder = try ScratchFolder() }

    private static let examples = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Examples/private-lending/documents")

    private func example(_ name: String, _ type: DocumentMediaType, turn: Int = 0) -> VolumePart {
        VolumePart(mediaType: type, title: name, path: Self.examples.appending(path: name).path, turn: turn)
    }

    private func bind(_ parts: [VolumePart], _ limits: ProcessLimits? = nil) async throws -> [UInt8] {
        let bytes = Mutex<[UInt8]>([])
        let binder = limits.map { VolumeBinder(limits: $0) } ?? VolumeBinder()
        try await binder.bind(parts) { piece in bytes.withLock { $0 += piece } }
        return bytes.withLock { $0 }
    }

    private struct Told: Decodable {
        struct Line: Decodable {
            let title: String
            let destpageposfrom1: Int
        }
        struct Label: Decodable {
            let index: Int
        }
        let outlines: [Line]
        let pagelabels: [Label]
    }

    @Test("PDFs, photographs and pictures in their order, with an outline; pages are counted from after the first part")
    func whole() async throws {
        let list = VolumePart(mediaType: .pdf, title: "移送清单", path: try folder.write(SamplePDF.pages(2), "list.pdf"))
        let parts = [
            list, example("4-identity-card.pdf", .pdf), example("1-iou.jpg", .jpeg, turn: 90),
            example("3-chat.png", .png),
        ]
        let volume = try await bind(parts)
        let path = try folder.write(Data(volume), "volume.pdf")
        let checked = try await LimitedProcess().run("qpdf", ["--check", path])
        #expect(checked.exitCode == 0)
        let told = try await LimitedProcess().run("qpdf", ["--json", path])
        let read = try JSONDecoder().decode(Told.self, from: Data(told.output))
        #expect(read.outlines.map(\.title) == ["移送清单", "4-identity-card.pdf", "1-iou.jpg", "3-chat.png"])
        #expect(read.outlines.first?.destpageposfrom1 == 1 && read.outlines.dropFirst().first?.destpageposfrom1 == 3)
        #expect(read.pagelabels.map(\.index) == [0, 2])
        // The same parts give the same bytes.
        #expect(try await bind(parts) == volume)
    }

    @Test("What cannot be bound is named by its place: not there, no PDF, no picture")
    func refused() async throws {
        let list = VolumePart(mediaType: .pdf, title: "a\tb\nc", path: try folder.write(SamplePDF.pages(1), "list.pdf"))
        let noise = try folder.write(Data("noise".utf8), "noise")
        for (path, type) in [(noise, DocumentMediaType.pdf), (noise, .jpeg), (noise, .png), ("/nowhere", .pdf)] {
            await #expect(throws: VolumeBinder.Failure.notBindable(part: 2)) {
                try await bind([list, VolumePart(mediaType: type, title: "x", path: path)])
            }
        }
        await #expect(throws: VolumeBinder.Failure.notBindable(part: 0)) { try await bind([]) }
    }

    @Test("Whoever takes it may give up, and nothing goes on")
    func givenUp() async throws {
        struct Full: Error {}
        let list = VolumePart(mediaType: .pdf, title: "a", path: try folder.write(SamplePDF.pages(1), "list.pdf"))
        await #expect(throws: Full.self) { try await VolumeBinder().bind([list]) { _ in throw Full() } }
    }

    @Test("Limits hold: too little memory ends it")
    func limited() async throws {
        let parts = [example("3-chat.png", .png)]
        await #expect(throws: VolumeBinder.Failure.self) {
            try await bind(parts, ProcessLimits(memory: 16 << 20, wallTime: .seconds(20)))
        }
    }
}
