import Foundation

/// Puts one small document into the vault for each of very many filings.
///
/// As `<vault>/<shelf>/<filing>/<SHA-256>`, which is where the vault keeps it (`dengwen check` would miss it elsewhere);
/// hard links, because a million files of one block are four gigabytes. Nothing is synced: it is data for a measurement.
final class VaultLinks {
    /// ext4 lets 65,000 names share a file.
    private static let mostLinks = 60_000

    private let folder: String
    private let sha256: String
    private let bytes: Data
    private var source: String?
    private var links = 0
    private var shelves: Set<String> = []

    init(vault folder: String, bytes: [UInt8], sha256: String) {
        self.folder = folder
        self.bytes = Data(bytes)
        self.sha256 = sha256
    }

    func put(for filing: String) throws {
        let shelf = "\(folder)/\(filing.suffix(2))"
        if shelves.insert(shelf).inserted { mkdir(shelf, 0o700) }
        let place = "\(shelf)/\(filing)"
        mkdir(place, 0o700)
        let path = "\(place)/\(sha256)"
        if let source, links < Self.mostLinks, link(source, path) == 0 {
            links += 1
            return
        }
        try bytes.write(to: URL(fileURLWithPath: path))
        source = path
        links = 1
    }
}
