// Letters that Inter has not, for machines without a font of their own for them. Each file is read only when a text
// needs it.
import '@fontsource/noto-emoji/400.css';
import '@fontsource/noto-sans-hebrew/400.css';
import '@fontsource/noto-sans-hebrew/600.css';
import '@fontsource/noto-sans-math/400.css';
import '@fontsource/noto-sans-sc/400.css';
import '@fontsource/noto-sans-symbols/400.css';
import '@fontsource/noto-sans-symbols-2/400.css';
