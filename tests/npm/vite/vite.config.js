import { defineConfig } from 'vite'

export default defineConfig({
  build: {
    outDir: process.env.OUT_DIR,
    emptyOutDir: true,
    rollupOptions: { input: ['plain.html', 'url.html', 'form.html'] },
  },
})
