import Foundation
import Law
import PaperSamples
import Papers
import Testing

@testable import Documents

@Suite("Documents are shown as pictures")
struct ShowingTests {
    private let folder: ScratchFolder

    init() throws { folder = try ScratchFolder() }

    /// The decoded size and samples of a JPEG, by the same tools a browser would not use.
    private func grey(_ jpeg: [UInt8]) async throws -> GreyMap {
        let path = try folder.write(jpeg, "rendition.jpg")
        let bytes = try await Tool.run("bash", ["-o", "pipefail", "-c", "jpegtopnm \"$0\" | ppmtopgm", path])
        return try #require(GreyMap(bytes))
    }

    @Test("A page of a PDF becomes a JPEG of the width asked for")
    func page() async throws {
        let path = try folder.write(
            try SmallFonts.composer.compose(SamplePapers.receipt().paper(in: .chinese)),
            "a.pdf"
        )
        let picture = try await grey(try await PageImage.render(path: path, page: 2, width: 600).bytes)
        #expect(picture.width == 600)
        #expect((845...852).contains(picture.height))
    }

    @Test("A page that is not there is said not to be there", arguments: [0, 3, -1])
    func noSuchPage(page: Int) async throws {
        let path = try folder.write(
            try SmallFonts.composer.compose(SamplePapers.receipt().paper(in: .chinese)),
            "a.pdf"
        )
        await #expect(throws: DocumentRefusal.noSuchPage(page: page)) {
            try await PageImage.render(path: path, page: page, width: 600)
        }
    }

    /// A JPEG 40 wide and 20 high, dark in its upper left quarter, with an Exif orientation.
    private func photograph(orientation: UInt8) async throws -> String {
        var map = Array("P5 40 20 255\n".utf8)
        for row in 0..<20 { for column in 0..<40 { map.append(row < 10 && column < 20 ? 0 : 255) } }
        let plain = try folder.write(map, "plain.pgm")
        let jpeg = try await Tool.run("pnmtojpeg", [plain])
        let tiff: [UInt8] = [0x4D, 0x4D, 0, 42, 0, 0, 0, 8, 0, 1, 1, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0]
        let exif = Array("Exif".utf8) + [0, 0] + tiff + [0, 0, 0, 0]
        let segment = [0xFF, 0xE1, 0, UInt8(exif.count + 2)] + exif
        return try folder.write(jpeg[..<2] + segment + jpeg[2...], "photograph.jpg")
    }

    @Test(
        "A photograph is turned as the camera says",
        arguments: [
            (1, "upper left"), (2, "upper right"), (3, "lower right"), (4, "lower left"), (5, "upper left"),
            (6, "upper right"), (7, "lower right"), (8, "lower left"),
        ]
    )
    func orientation(value: Int, corner: String) async throws {
        let path = try await photograph(orientation: UInt8(value))
        let picture = try await grey(try await PageImage.render(path: path, page: 1, width: 400).bytes)
        #expect(picture.width == (value >= 5 ? 20 : 40))
        #expect(picture.height == (value >= 5 ? 40 : 20))
        let dark = [
            ("upper left", picture.sample(x: 2, y: 2)),
            ("upper right", picture.sample(x: picture.width - 3, y: 2)),
            ("lower left", picture.sample(x: 2, y: picture.height - 3)),
            ("lower right", picture.sample(x: picture.width - 3, y: picture.height - 3)),
        ].filter { $0.1 < 60 }.map(\.0)
        #expect(dark == [corner])
    }

    @Test("A picture is made smaller, never larger")
    func width() async throws {
        let source = try folder.write(
            try SmallFonts.composer.compose(SamplePapers.receipt().paper(in: .chinese)),
            "a.pdf"
        )
        let png = try await Tool.run("pdftoppm", ["-png", "-r", "50", "-f", "1", "-l", "1", source])
        let path = try folder.write(png, "a.png")
        #expect(try await grey(try await PageImage.render(path: path, page: 1, width: 200).bytes).width == 200)
        #expect(try await grey(try await PageImage.render(path: path, page: 1, width: 900).bytes).width == 414)
    }
}
