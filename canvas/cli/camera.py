"""The camera for exports: pygame comes along only when a picture of pixels is asked for."""

from collections.abc import Callable

from canvas.export.ordered import Camera
from canvas.session.library import Library


def camera_for(library: Library) -> Callable[[], Camera]:
    """A camera with the look of the tool, made when it is first needed."""

    def camera() -> Camera:
        from canvas.scene.headless import HeadlessCamera

        return HeadlessCamera.with_assets(library.theme(), library.assets)

    return camera
