using System.Globalization;
using System.Numerics;
using System.Security.Cryptography;
using System.Text;

namespace ChatStudyBot.Tests.Discord.Protocol.World;

/// <summary>
/// Signs as RFC 8032 section 5.1 says, slowly and with nothing in common with what checks it.
/// </summary>
internal sealed class Ed25519Signer
{
    private static readonly BigInteger P = BigInteger.Pow(2, 255) - 19;
    private static readonly BigInteger Order =
        BigInteger.Pow(2, 252)
        + BigInteger.Parse("27742317777372353535851937790883648493", CultureInfo.InvariantCulture);
    private static readonly BigInteger D = Mod(-121665 * Inverse(121666));
    private static readonly Point Base = new(
        BigInteger.Parse(
            "15112221349535400772501151409588531511454012693041857206046113283949847762202",
            CultureInfo.InvariantCulture
        ),
        BigInteger.Parse(
            "46316835694926478169428394003475163141307993866256225615783033603165251855960",
            CultureInfo.InvariantCulture
        )
    );

    private readonly BigInteger _scalar;
    private readonly byte[] _prefix;
    private readonly byte[] _public;

    public Ed25519Signer(byte[] seed)
    {
        var hash = SHA512.HashData(seed);
        hash[0] &= 248;
        hash[31] &= 63;
        hash[31] |= 64;
        _scalar = Number(hash.AsSpan(0, 32));
        _prefix = hash[32..];
        _public = Bytes(Base * _scalar);
    }

    public string PublicKey => Convert.ToHexStringLower(_public);

    public byte[] Sign(byte[] message)
    {
        var r = Number(SHA512.HashData([.. _prefix, .. message])) % Order;
        var point = Bytes(Base * r);
        var k = Number(SHA512.HashData([.. point, .. _public, .. message])) % Order;
        return [.. point, .. Bytes((r + (k * _scalar)) % Order)];
    }

    public string Sign(string timestamp, byte[] body) =>
        Convert.ToHexStringLower(Sign([.. Encoding.UTF8.GetBytes(timestamp), .. body]));

    private static BigInteger Number(ReadOnlySpan<byte> littleEndian) => new(littleEndian, isUnsigned: true);

    private static byte[] Bytes(BigInteger number)
    {
        var bytes = new byte[32];
        number.TryWriteBytes(bytes, out _, isUnsigned: true);
        return bytes;
    }

    private static byte[] Bytes(Point point)
    {
        var bytes = Bytes(point.Y);
        bytes[31] |= (byte)(point.X.IsEven ? 0 : 0x80);
        return bytes;
    }

    private static BigInteger Mod(BigInteger number) => ((number % P) + P) % P;

    private static BigInteger Inverse(BigInteger number) => BigInteger.ModPow(Mod(number), P - 2, P);

    private readonly record struct Point(BigInteger X, BigInteger Y)
    {
        public static Point operator +(Point a, Point b)
        {
            var product = Mod(D * a.X * b.X * a.Y * b.Y);
            return new Point(
                Mod(((a.X * b.Y) + (b.X * a.Y)) * Inverse(1 + product)),
                Mod(((a.Y * b.Y) + (a.X * b.X)) * Inverse(1 - product))
            );
        }

        public static Point operator *(Point point, BigInteger times)
        {
            var sum = new Point(0, 1);
            for (var rest = times; rest > 0; rest >>= 1, point += point)
            {
                sum = rest.IsEven ? sum : sum + point;
            }

            return sum;
        }
    }
}
