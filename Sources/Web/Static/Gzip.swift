import CZlib

/// Packs bytes as `gzip` (RFC 1952), as small as it goes: done once at start, not for every visitor.
enum Gzip {
    /// Nil if the library will not.
    static func packed(_ bytes: [UInt8]) -> [UInt8]? {
        var stream = z_stream()
        // 15 bits of window; 16 more say that the envelope is gzip's.
        let size = Int32(MemoryLayout<z_stream>.size)
        let set = deflateInit2_(
            &stream,
            Z_BEST_COMPRESSION,
            Z_DEFLATED,
            15 + 16,
            8,
            Z_DEFAULT_STRATEGY,
            ZLIB_VERSION,
            size
        )
        guard set == Z_OK else { return nil }
        defer { deflateEnd(&stream) }
        var input = bytes
        let bound = Int(deflateBound(&stream, UInt(bytes.count)))
        var ended = false
        let output = [UInt8](unsafeUninitializedCapacity: bound) { place, count in
            input.withUnsafeMutableBufferPointer { source in
                stream.next_in = source.baseAddress
                stream.avail_in = UInt32(source.count)
                stream.next_out = place.baseAddress
                stream.avail_out = UInt32(place.count)
                ended = deflate(&stream, Z_FINISH) == Z_STREAM_END
                count = place.count - Int(stream.avail_out)
            }
        }
        return ended ? output : nil
    }
}
