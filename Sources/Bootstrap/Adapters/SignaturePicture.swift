import Papers
import Registry

extension SignatureStrokes {
    /// The strokes as ink: a round pen four points wide, moved in steps of half a point.
    var picture: InkPicture? {
        let (width, height) = (Self.width, Self.height)
        var ink = [UInt8](repeating: 0, count: width * height)
        func dot(_ x: Double, _ y: Double) {
            let radius = 2.4
            for row in max(0, Int(y - 3))...min(height - 1, Int(y + 3)) {
                for column in max(0, Int(x - 3))...min(width - 1, Int(x + 3)) {
                    let (dx, dy) = (Double(column) - x, Double(row) - y)
                    let cover = max(0, min(1, radius + 0.5 - (dx * dx + dy * dy).squareRoot()))
                    let place = row * width + column
                    ink[place] = max(ink[place], UInt8(cover * 255))
                }
            }
        }
        for stroke in strokes {
            guard var last = stroke.first else { continue }
            for point in stroke {
                let (dx, dy) = (Double(point.x - last.x), Double(point.y - last.y))
                let steps = max(1, Int((dx * dx + dy * dy).squareRoot() * 2))
                for step in 0...steps {
                    let part = Double(step) / Double(steps)
                    dot(Double(last.x) + dx * part, Double(last.y) + dy * part)
                }
                last = point
            }
        }
        return InkPicture(width: width, height: height, ink: ink)
    }
}
