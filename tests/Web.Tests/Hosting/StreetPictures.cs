using LabelHub.Abstractions.Connectors;
using LabelHub.Host.Media;
using LabelHub.Web.Tests.Seeding;

namespace LabelHub.Web.Tests.Hosting;

/// <summary>The telling item shows a street, as its tool would; no other item shows anything.</summary>
internal sealed class StreetPictures : IMediaLibrary
{
    private static readonly byte[] Street = SomePicture.Street(1000, 800);
    private static readonly Medium Picture = new() { Name = "image", Kind = MediaKind.Image, Source = "/data/upload/1/street.bmp", FileName = "street.bmp" };

    public Task<ILookup<long, Medium>> OfAsync(IReadOnlyCollection<long> items, CancellationToken stop) => Task.FromResult(items.Where(item => item == City.Telling).ToLookup(item => item, _ => Picture));

    public Task<FoundMedium?> FindAsync(long item, string name, CancellationToken stop) =>
        Task.FromResult(item == City.Telling && name == Picture.Name ? new FoundMedium { Medium = Picture, Key = "street", OpenAsync = (_, _) => Task.FromResult<MediaAnswer>(Whole()) } : null);

    private static MediaContent Whole() => new() { Stream = new MemoryStream(Street), Type = "image/bmp", Length = Street.Length };
}
