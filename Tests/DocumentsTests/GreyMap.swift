/// A binary portable grey map, as netpbm writes it: "P5 width height 255" and one byte a sample.
struct GreyMap {
    let width: Int
    let height: Int
    private let samples: ArraySlice<UInt8>

    init?(_ file: [UInt8]) {
        var fields: [Int] = []
        var index = 2
        guard file.starts(with: Array("P5".utf8)) else { return nil }
        while fields.count < 3 {
            while index < file.count, file[index] <= 0x20 { index += 1 }
            var number = 0
            let start = index
            while index < file.count, (0x30...0x39).contains(file[index]), number < 100_000 {
                number = number * 10 + Int(file[index]) - 0x30
                index += 1
            }
            guard index > start, index < file.count else { return nil }
            fields.append(number)
        }
        guard fields[2] == 255, file.count - index - 1 == fields[0] * fields[1] else { return nil }
        width = fields[0]
        height = fields[1]
        samples = file[(index + 1)...]
    }

    /// 0 is black, 255 white.
    func sample(x: Int, y: Int) -> UInt8 { samples[samples.startIndex + y * width + x] }
}
