using LabelHub.Host.Media;

namespace LabelHub.Host.Tests.Media;

public sealed class MediaCacheTests : IDisposable
{
    private const int Megabyte = 1024 * 1024;
    private readonly TemporaryFolder _folder = new();
    private readonly ManualTimeProvider _clock = new(Some.Instant);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private string Root => Path.Combine(_folder.Path, "media");

    [Fact]
    public async Task What_was_longest_not_asked_for_goes_first_and_the_sum_is_never_passed()
    {
        using var cache = Cache(megabytes: 4);
        foreach (var name in new[] { "a", "b", "c", "d" }) await KeepAsync(cache, name, Megabyte);
        cache.Find("a")!.Stream.Dispose();

        await KeepAsync(cache, "e", Megabyte);

        Assert.Equal([true, false, true, true, true], new[] { "a", "b", "c", "d", "e" }.Select(name => IsKept(cache, name)));
        Assert.Equal(4 * Megabyte, cache.Bytes);
        Assert.Equal(4, Files().Length);
    }

    [Fact]
    public async Task What_is_being_read_when_it_is_thrown_out_is_read_to_its_end()
    {
        using var cache = Cache(megabytes: 4);
        await KeepAsync(cache, "read", Megabyte, 7);
        using var reader = cache.Find("read")!.Stream;
        var first = new byte[10];
        await reader.ReadExactlyAsync(first, Stop);

        foreach (var name in new[] { "b", "c", "d", "e" }) await KeepAsync(cache, name, Megabyte);

        Assert.False(IsKept(cache, "read"));
        var rest = new byte[Megabyte - 10];
        await reader.ReadExactlyAsync(rest, Stop);
        Assert.All(first.Concat(rest), value => Assert.Equal(7, value));
    }

    [Fact]
    public async Task Many_readers_and_writers_at_once_each_read_one_whole_content()
    {
        using var cache = Cache(megabytes: 1);
        await Parallel.ForEachAsync(Enumerable.Range(0, 400), Stop, async (number, stop) =>
        {
            var name = $"{number % 7}";
            if (cache.Find(name) is { } found)
            {
                await using var stream = found.Stream;
                var bytes = new byte[stream.Length];
                await stream.ReadExactlyAsync(bytes, stop);
                Assert.Single(bytes.Distinct());
            }
            else
            {
                await KeepAsync(cache, name, 100_000, (byte)(number % 7));
            }
        });

        Assert.InRange(cache.Bytes, 1, Megabyte);
        Assert.Equal(cache.Bytes, Files().Sum(file => new FileInfo(file).Length));
    }

    [Fact]
    public async Task What_is_old_is_asked_for_anew()
    {
        using var cache = Cache(megabytes: 4);
        await KeepAsync(cache, "a", 100);
        _clock.Advance(TimeSpan.FromMinutes(59));
        Assert.True(IsKept(cache, "a"));
        _clock.Advance(TimeSpan.FromMinutes(1));
        Assert.False(IsKept(cache, "a"));
        Assert.Equal(0, cache.Bytes);
    }

    [Fact]
    public async Task What_is_too_large_or_broke_off_or_grew_beyond_its_length_is_not_kept()
    {
        using var cache = Cache(megabytes: 4);
        Assert.Null(cache.Begin("large", Megabyte + 1));
        await using (var draft = cache.Begin("broken", 100)) await draft!.WriteAsync(new byte[50], Stop);
        await using (var draft = cache.Begin("grown", 100))
        {
            await draft!.WriteAsync(new byte[101], Stop);
            await draft.KeepAsync("image/png");
        }

        Assert.DoesNotContain(true, new[] { "large", "broken", "grown" }.Select(name => IsKept(cache, name)));
        Assert.Equal(0, cache.Bytes);
        Assert.Empty(Files());
    }

    [Fact]
    public async Task The_same_content_has_the_same_tag_and_another_has_another()
    {
        using var cache = Cache(megabytes: 4);
        await KeepAsync(cache, "a", 100, 1);
        await KeepAsync(cache, "b", 100, 1);
        await KeepAsync(cache, "c", 100, 2);
        Assert.Equal(Tag("a"), Tag("b"));
        Assert.NotEqual(Tag("a"), Tag("c"));

        string Tag(string name)
        {
            var found = cache.Find(name)!;
            found.Stream.Dispose();
            return found.Tag;
        }
    }

    [Fact]
    public async Task The_next_process_removes_what_a_dead_one_left_and_leaves_a_living_one_alone()
    {
        using var living = Cache(megabytes: 4);
        await KeepAsync(living, "a", 100);
        var dead = Directory.CreateDirectory(Path.Combine(Root, "dead"));
        await File.WriteAllTextAsync(dead.FullName + ".lock", "", Stop);
        await File.WriteAllTextAsync(Path.Combine(dead.FullName, "left"), "what somebody labelled", Stop);

        using var next = Cache(megabytes: 4);
        await KeepAsync(next, "b", 100);

        Assert.False(dead.Exists && Directory.Exists(dead.FullName));
        Assert.True(IsKept(living, "a"));
    }

    [Fact]
    public async Task Nothing_is_left_when_it_ends()
    {
        using (var cache = Cache(megabytes: 4)) await KeepAsync(cache, "a", 100);
        Assert.Empty(Directory.EnumerateFileSystemEntries(Root));
    }

    [Fact]
    public void A_cache_of_nothing_keeps_nothing()
    {
        using var cache = Cache(megabytes: 0);
        Assert.Null(cache.Begin("a", 1));
        Assert.False(Directory.Exists(Root));
    }

    public void Dispose() => _folder.Dispose();

    private MediaCache Cache(int megabytes) => new(new HostSettings { Data = _folder.Path, Media = new() { CacheMegabytes = megabytes, CacheMinutes = 60 } }, _clock);

    private static async Task KeepAsync(MediaCache cache, string name, int length, byte value = 0)
    {
        await using var draft = cache.Begin(name, length);
        if (draft is null) return;
        var bytes = new byte[length];
        Array.Fill(bytes, value);
        await draft.WriteAsync(bytes, Stop);
        await draft.KeepAsync("image/png");
    }

    private static bool IsKept(MediaCache cache, string name)
    {
        using var stream = cache.Find(name)?.Stream;
        return stream is not null;
    }

    private string[] Files() => Directory.Exists(Root) ? [.. Directory.EnumerateFiles(Root, "*", SearchOption.AllDirectories).Where(file => !file.EndsWith(".lock", StringComparison.Ordinal))] : [];
}
