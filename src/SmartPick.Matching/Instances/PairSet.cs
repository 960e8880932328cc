using System.Numerics;
using System.Runtime.CompilerServices;
using SmartPick.Matching.Randomness;

namespace SmartPick.Matching.Instances;

/// <summary>The pairs of one couple's list, to find pairs given twice; used again for the next list.</summary>
internal sealed class PairSet
{
    private ulong[] _keys = [];
    private int _length;

    /// <summary>Empties the set and makes room.</summary>
    public void Clear(int count)
    {
        _length = (int)BitOperations.RoundUpToPowerOf2((uint)(count * 2) + 1);
        if (_length > _keys.Length)
        {
            _keys = new ulong[_length];
        }
        else
        {
            _keys.AsSpan(0, _length).Clear();
        }
    }

    /// <summary>Adds a pair; false when it is there already.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public bool Add(ProgramPair pair)
    {
        // Programs are counted from -1 here; two more make keys that are never zero, the sign of a free place.
        var key = ((ulong)(uint)(pair.First + 2) << 32) | (uint)(pair.Second + 2);
        var mask = _length - 1;
        for (var place = (int)KeyedHash.Mix(key) & mask; ; place = (place + 1) & mask)
        {
            if (_keys[place] == key)
            {
                return false;
            }

            if (_keys[place] == 0)
            {
                _keys[place] = key;
                return true;
            }
        }
    }
}
