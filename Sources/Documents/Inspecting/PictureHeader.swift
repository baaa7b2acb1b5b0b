/// A picture's size, and how it is to be turned, read from its header.
struct PictureHeader {
    var width: Int
    var height: Int
    /// By Exif: 1 upright, 3 upside down, 6 and 8 on its side; 2, 4, 5 and 7 mirrored.
    var orientation = 1

    var pixels: Int { width * height }

    /// Nil when the header is broken.
    init?(png file: FileReading) {
        let head = file.bytes(at: 0, count: 24)
        guard head.count == 24, head[12..<16].elementsEqual("IHDR".utf8) else { return nil }
        width = Self.number(head, 16, 4)
        height = Self.number(head, 20, 4)
        guard (1...1 << 24).contains(width), (1...1 << 24).contains(height) else { return nil }
    }

    /// Nil when the header is broken.
    init?(jpeg file: FileReading) {
        var offset = 2
        var orientation = 1
        // Each segment is a marker and a length; a picture has a few dozen before its data.
        for _ in 0..<1_000 {
            let marker = file.bytes(at: offset, count: 4)
            guard marker.count == 4, marker[0] == 0xFF else { return nil }
            if marker[1] == 0xFF {
                offset += 1
                continue
            }
            let length = Self.number(marker, 2, 2)
            guard length >= 2 else { return nil }
            if Self.isFrame(marker[1]) {
                let frame = file.bytes(at: offset + 4, count: 5)
                guard frame.count == 5 else { return nil }
                width = Self.number(frame, 3, 2)
                height = Self.number(frame, 1, 2)
                self.orientation = orientation
                return
            }
            if marker[1] == 0xE1 {
                let exif = ExifOrientation.read(file.bytes(at: offset + 4, count: length - 2))
                orientation = exif ?? orientation
            }
            guard marker[1] != 0xDA, marker[1] != 0xD9 else { return nil }
            offset += 2 + length
        }
        return nil
    }

    /// SOF0 to SOF15, without DHT, JPG and DAC, which lie between.
    private static func isFrame(_ marker: UInt8) -> Bool {
        (0xC0...0xCF).contains(marker) && ![0xC4, 0xC8, 0xCC].contains(marker)
    }

    private static func number(_ bytes: [UInt8], _ start: Int, _ count: Int) -> Int {
        bytes[start..<start + count].reduce(0) { $0 << 8 | Int($1) }
    }
}
