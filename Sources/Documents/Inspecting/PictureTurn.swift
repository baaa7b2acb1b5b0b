/// How a picture is to be turned, so that it stands upright.
package enum PictureTurn {
    /// Degrees clockwise by the JPEG's Exif orientation; 0 where it says nothing, or is mirrored.
    package static func degrees(ofJPEG path: String) -> Int {
        guard let file = FileReading(path: path), let header = PictureHeader(jpeg: file) else { return 0 }
        return switch header.orientation {
        case 3: 180
        case 6: 90
        case 8: 270
        default: 0
        }
    }
}
