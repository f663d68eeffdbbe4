using System.Numerics;

namespace ChatStudyBot.Core.Answers;

/// <summary>Arithmetic on vectors of one length.</summary>
internal static class Vectors
{
    /// <summary>Adds <paramref name="factor"/> times the one to the other.</summary>
    public static void AddScaled(ReadOnlySpan<float> one, float factor, Span<float> to)
    {
        var at = 0;
        var factors = new Vector<float>(factor);
        for (; at <= one.Length - Vector<float>.Count; at += Vector<float>.Count)
        {
            (new Vector<float>(to[at..]) + (new Vector<float>(one[at..]) * factors)).CopyTo(to[at..]);
        }

        for (; at < one.Length; at++)
        {
            to[at] += one[at] * factor;
        }
    }

    public static float Dot(ReadOnlySpan<float> one, ReadOnlySpan<float> other)
    {
        var at = 0;
        var sums = Vector<float>.Zero;
        for (; at <= one.Length - Vector<float>.Count; at += Vector<float>.Count)
        {
            sums += new Vector<float>(one[at..]) * new Vector<float>(other[at..]);
        }

        var sum = Vector.Sum(sums);
        for (; at < one.Length; at++)
        {
            sum += one[at] * other[at];
        }

        return sum;
    }

    /// <summary>Zeros stay zeros.</summary>
    public static void MakeOneLong(Span<float> vector)
    {
        var length = MathF.Sqrt(Dot(vector, vector));
        if (length > 0)
        {
            foreach (ref var each in vector)
            {
                each /= length;
            }
        }
    }
}
